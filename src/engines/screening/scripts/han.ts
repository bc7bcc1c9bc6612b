// Signs that have a traditional and a simplified form and stand in names: the first of each pair is
// taken for the second, so that a name in either form is one name.

const PAIRS = `
  張张 陳陈 劉刘 楊杨 趙赵 黃黄 吳吴 孫孙 馬马 鄭郑 謝谢 許许 馮冯 鄧邓 蕭萧 葉叶 蔣蒋 盧卢 賈贾
  鄒邹 閻阎 陸陆 龍龙 萬万 錢钱 湯汤 賴赖 龔龚 華华 國国 偉伟 東东 軍军 強强 麗丽 榮荣 貴贵 賢贤
  寶宝 寧宁 蘭兰 鳳凤 鵬鹏 飛飞 傑杰 輝辉 慶庆 瑩莹 穎颖 靜静 潔洁 鋒锋 銀银 鐵铁 鋼钢 雲云 電电
  雙双 愛爱 戀恋 懷怀 憲宪 應应 戰战 擇择 揚扬 曉晓 時时 書书 會会 條条 樂乐 樹树 橋桥 歐欧 淵渊
  溫温 滿满 漢汉 潤润 濤涛 瀾澜 煒炜 爾尔 獻献 瑋玮 環环 瓊琼 畢毕 發发 盤盘 監监 確确 禮礼 禎祯
  種种 積积 筆笔 節节 範范 紀纪 紅红 純纯 紹绍 細细 結结 統统 經经 綠绿 維维 網网 緒绪 緯纬 縣县
  績绩 羅罗 義义 習习 聖圣 聰聪 聯联 肅肃 興兴 舉举 莊庄 蘇苏 蘊蕴 處处 號号 衛卫 裝装 見见 規规
  視视 親亲 覺觉 觀观 託托 記记 訓训 設设 詠咏 詩诗 誠诚 語语 諾诺 謙谦 識识 譚谭 譽誉 讓让 豐丰
  貝贝 財财 貞贞 賀贺 資资 賓宾 賽赛 贊赞 贏赢 趨趋 躍跃 車车 載载 輔辅 輪轮 運运 達达 遠远 適适
  選选 郵邮 鄉乡 醫医 釋释 針针 鈞钧 鈴铃 銘铭 銳锐 錦锦 鍾钟 鎮镇 鏡镜 長长 門门 開开 間间 關关
  陽阳 陰阴 隊队 際际 隨随 險险 難难 霧雾 靈灵 韋韦 韓韩 順顺 項项 須须 頌颂 領领 頤颐 頭头 題题
  願愿 顏颜 顧顾 顯显 風风 養养 駒驹 駿骏 騰腾 驥骥 魯鲁 鮑鲍 鴻鸿 鶴鹤 鷹鹰 黨党 齊齐 齡龄 嶽岳
  嵐岚 巖岩 師师 帥帅 帶带 庫库 廣广 廳厅 彥彦 後后 從从 徵征 單单 嚴严 園园 圓圆 團团 報报 場场
  塊块 壯壮 壽寿 夢梦 奮奋 妝妆 媽妈 嫻娴 學学 實实 將将 專专 導导 尋寻 對对 屬属 岡冈 島岛 崗岗
  來来 倫伦 側侧 俠侠 億亿 優优 儀仪 兒儿 兩两 冊册 凱凯 別别 則则 剛刚 創创 劃划 劍剑 動动 務务
  勛勋 勝胜 勞劳 勢势 勵励 區区 協协 卻却 參参 啟启 喬乔 喪丧 嘆叹 澤泽 濱滨 邊辺 齋斎 櫻桜
`;

const simple = new Map<string, string>();
for (const pair of PAIRS.trim().split(/\s+/)) {
  const [traditional = '', simplified = ''] = pair;
  simple.set(traditional, simplified);
}

/** The name with each sign in its one form. */
export function oneForm(name: string): string {
  let text = '';
  for (const sign of name) text += simple.get(sign) ?? sign;
  return text;
}
