import { expect, test } from 'vitest';
import { isInAppBrowser } from '../../../src/app/features/offline/inAppBrowser.ts';

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8';

test.each([
  ['WeChat', `${iPhone} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN`],
  ['Instagram', `${iPhone} Mobile/15E148 Instagram 334.0.4.32.98 (iPhone14,5; iOS 17_5)`],
  ['Facebook', `${iPhone} Mobile/15E148 [FBAN/FBIOS;FBAV/465.0.0.48.110]`],
  ['LINE', `${iPhone} Mobile/15E148 Safari Line/14.9.0`],
  ['an unknown app on an iPhone', `${iPhone} Mobile/15E148`],
  [
    'an unknown app on Android',
    `${android}; wv) AppleWebKit/537.36 Version/4.0 Chrome/125.0 Mobile Safari/537.36`,
  ],
  ['DingTalk', `${android}) AppleWebKit/537.36 Chrome/99 Mobile Safari/537.36 AliApp(DingTalk/7.5.10)`],
])('%s drops downloads', (_, userAgent) => expect(isInAppBrowser(userAgent)).toBe(true));

test.each([
  ['Safari', `${iPhone} Version/17.5 Mobile/15E148 Safari/604.1`],
  ['Chrome on an iPhone', `${iPhone} CriOS/125.0.6422.80 Mobile/15E148 Safari/604.1`],
  ['Firefox on an iPhone', `${iPhone} FxiOS/126.0 Mobile/15E148 Safari/605.1.15`],
  [
    'Chrome on Android',
    `${android}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0 Mobile Safari/537.36`,
  ],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:126.0) Gecko/20100101 Firefox/126.0'],
  [
    'Safari on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15',
  ],
  ['nothing', ''],
])('%s saves them', (_, userAgent) => expect(isInAppBrowser(userAgent)).toBe(false));
