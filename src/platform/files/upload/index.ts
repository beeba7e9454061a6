export { readUpload, type Upload, type Uploaded } from './read-upload.ts';
export { sendFile } from './send-file.ts';
