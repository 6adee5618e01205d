import './old-read/main.ts';
