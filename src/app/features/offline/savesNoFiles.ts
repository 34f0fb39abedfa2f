const apps =
  /\b(?:FBA[NV]|Instagram|MicroMessenger|Line\/|Twitter|LinkedInApp|Snapchat|Pinterest|BytedanceWebview|musical_ly|QQ\/|Weibo|DingTalk|KAKAOTALK)/;
/** WebView on Android says so; on iPhones what is no browser leaves out the name of Safari. */
const view = /; wv\)|^(?=.*\b(?:iPhone|iPad)\b)(?!.*\bSafari\/)/;

/** Whether a page is shown within another app, such as a chat, whose browser drops downloads without a word. */
export function savesNoFiles(userAgent: string): boolean {
  return apps.test(userAgent) || view.test(userAgent);
}
