export { createApp } from './app.tsx';
