import type { Zone } from '../../zonedTime.ts';

/**
 * The cities of time zones by area, each followed by its Chinese name. Browsers have the names of countries and zones
 * in every language, but not of these cities: Chromium leaves them out of its data.
 */
const chinese: Readonly<Record<string, string>> = {
  Africa:
    'Abidjan 阿比让 Accra 阿克拉 Addis_Ababa 亚的斯亚贝巴 Algiers 阿尔及尔 Cairo 开罗 Casablanca 卡萨布兰卡 Dakar 达喀尔 ' +
    'Dar_es_Salaam 达累斯萨拉姆 Harare 哈拉雷 Johannesburg 约翰内斯堡 Kampala 坎帕拉 Khartoum 喀土穆 Kigali 基加利 ' +
    'Kinshasa 金沙萨 Lagos 拉各斯 Luanda 罗安达 Lusaka 卢萨卡 Maputo 马普托 Nairobi 内罗毕 Tripoli 的黎波里 Tunis 突尼斯',
  America:
    'Anchorage 安克雷奇 Argentina/Buenos_Aires 布宜诺斯艾利斯 Asuncion 亚松森 Bogota 波哥大 Caracas 加拉加斯 Chicago 芝加哥 ' +
    'Costa_Rica 哥斯达黎加 Denver 丹佛 Detroit 底特律 Edmonton 埃德蒙顿 Guatemala 危地马拉 Halifax 哈利法克斯 Havana 哈瓦那 ' +
    'Jamaica 牙买加 La_Paz 拉巴斯 Lima 利马 Los_Angeles 洛杉矶 Mexico_City 墨西哥城 Montevideo 蒙得维的亚 New_York 纽约 ' +
    'Panama 巴拿马 Phoenix 菲尼克斯 Puerto_Rico 波多黎各 Regina 里贾纳 Santiago 圣地亚哥 Santo_Domingo 圣多明各 ' +
    'Sao_Paulo 圣保罗 St_Johns 圣约翰斯 Tijuana 蒂华纳 Toronto 多伦多 Vancouver 温哥华 Winnipeg 温尼伯',
  Asia:
    'Almaty 阿拉木图 Amman 安曼 Baghdad 巴格达 Baku 巴库 Bangkok 曼谷 Beirut 贝鲁特 Bishkek 比什凯克 Brunei 文莱 Colombo 科伦坡 ' +
    'Damascus 大马士革 Dhaka 达卡 Dubai 迪拜 Dushanbe 杜尚别 Ho_Chi_Minh 胡志明市 Hong_Kong 香港 Irkutsk 伊尔库茨克 ' +
    'Jakarta 雅加达 Jerusalem 耶路撒冷 Kabul 喀布尔 Karachi 卡拉奇 Kathmandu 加德满都 Kolkata 加尔各答 Kuala_Lumpur 吉隆坡 ' +
    'Kuwait 科威特 Macau 澳门 Manila 马尼拉 Novosibirsk 新西伯利亚 Phnom_Penh 金边 Pyongyang 平壤 Qatar 卡塔尔 Riyadh 利雅得 ' +
    'Seoul 首尔 Shanghai 上海 Singapore 新加坡 Taipei 台北 Tashkent 塔什干 Tbilisi 第比利斯 Tehran 德黑兰 Thimphu 廷布 ' +
    'Tokyo 东京 Ulaanbaatar 乌兰巴托 Urumqi 乌鲁木齐 Vientiane 万象 Vladivostok 符拉迪沃斯托克 Yangon 仰光 ' +
    'Yekaterinburg 叶卡捷琳堡 Yerevan 埃里温',
  Atlantic: 'Azores 亚速尔群岛 Bermuda 百慕大 Canary 加那利群岛 Cape_Verde 佛得角 Reykjavik 雷克雅未克',
  Australia:
    'Adelaide 阿德莱德 Brisbane 布里斯班 Darwin 达尔文 Hobart 霍巴特 Lord_Howe 豪勋爵岛 Melbourne 墨尔本 Perth 珀斯 Sydney 悉尼',
  Europe:
    'Amsterdam 阿姆斯特丹 Athens 雅典 Belgrade 贝尔格莱德 Berlin 柏林 Bratislava 布拉迪斯拉发 Brussels 布鲁塞尔 ' +
    'Bucharest 布加勒斯特 Budapest 布达佩斯 Copenhagen 哥本哈根 Dublin 都柏林 Helsinki 赫尔辛基 Istanbul 伊斯坦布尔 Kyiv 基辅 ' +
    'Lisbon 里斯本 Ljubljana 卢布尔雅那 London 伦敦 Luxembourg 卢森堡 Madrid 马德里 Malta 马耳他 Minsk 明斯克 Monaco 摩纳哥 ' +
    'Moscow 莫斯科 Oslo 奥斯陆 Paris 巴黎 Prague 布拉格 Riga 里加 Rome 罗马 Samara 萨马拉 Sarajevo 萨拉热窝 Sofia 索非亚 ' +
    'Stockholm 斯德哥尔摩 Tallinn 塔林 Vienna 维也纳 Vilnius 维尔纽斯 Warsaw 华沙 Zagreb 萨格勒布 Zurich 苏黎世',
  Pacific:
    'Auckland 奥克兰 Chatham 查塔姆群岛 Fiji 斐济 Guam 关岛 Honolulu 檀香山 Kiritimati 基里巴斯圣诞岛 Port_Moresby 莫尔兹比港 Tahiti 塔希提',
};

let chineseByZone: ReadonlyMap<string, string> | null = null;

function readChinese(): ReadonlyMap<string, string> {
  const names = Object.entries(chinese).flatMap(([area, cities]) =>
    [...cities.matchAll(/(\S+) (\S+)/g)].map(([, city = '', name = '']): [string, string] => [
      `${area}/${city}`,
      name,
    ]),
  );
  return new Map(names);
}

/**
 * The Chinese name of the city that a time zone is named after; null if it is not known.
 *
 * @example cityInChinese('Asia/Shanghai' as Zone) // '上海'
 */
export function cityInChinese(zone: Zone): string | null {
  chineseByZone ??= readChinese();
  return chineseByZone.get(zone) ?? null;
}
