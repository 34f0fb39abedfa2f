const apps =
  /\b(?:FBA[NV]|Instagram|MicroMessenger|Line\/|Twitter|LinkedInApp|Snapchat|Pinterest|BytedanceWebview|musical_ly|QQ\/|Weibo|DingTalk|KAKAOTALK)/;
/** Android names its WebView; on iPhones, only browsers name Safari. */
const view = /; wv\)|^(?=.*\b(?:iPhone|iPad)\b)(?!.*\bSafari\/)/;

/** Whether the page is shown in the browser of another app, such as a chat, which silently drops downloads. */
export function isInAppBrowser(userAgent: string): boolean {
  return apps.test(userAgent) || view.test(userAgent);
}
