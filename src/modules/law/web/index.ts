export { checkedWords } from './checked-words.ts';
