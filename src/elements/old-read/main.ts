import '../read.ts';

import('./comfort.ts').then(({ start }) => start()).catch(() => {});
