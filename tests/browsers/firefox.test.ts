import { firefox } from './browsers.ts';
import { tellStories } from './stories.ts';

tellStories(firefox);
