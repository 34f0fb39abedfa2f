import { webkit } from './browsers.ts';
import { tellStories } from './stories.ts';

tellStories(webkit);
