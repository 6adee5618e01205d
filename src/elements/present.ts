import './old-present/main.ts';
