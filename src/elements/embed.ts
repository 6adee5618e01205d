import './old-embed/main.ts';
