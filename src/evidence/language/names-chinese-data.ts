/** Chinese names of states beside those of i18n-iso-countries: short and diplomatic forms. ISO alpha-3: names. Source: usage of the foreign ministry's pages. */
export const chineseStates = `
CHN: 中国 中华人民共和国 中方 我国
RUS: 俄罗斯 俄罗斯联邦 俄方 克里姆林宫
USA: 美国 美利坚合众国 美方 白宫 五角大楼
JPN: 日本 日方
KOR: 韩国 大韩民国 韩方
PRK: 朝鲜 朝方
IND: 印度 印方
GBR: 英国 英方
FRA: 法国 法方
DEU: 德国 德方
IRN: 伊朗 伊方
PAK: 巴基斯坦 巴方
UKR: 乌克兰 乌方
KAZ: 哈萨克斯坦 哈方
BLR: 白俄罗斯
PHL: 菲律宾 菲方
VNM: 越南 越方
AUS: 澳大利亚 澳方
MMR: 缅甸
TUR: 土耳其
ISR: 以色列
SAU: 沙特阿拉伯 沙特
ARE: 阿联酋
`

/** One-character names that stand for states where several follow each other: 中俄, 美日韩. */
export const chineseShortStates =
  '中CHN 俄RUS 美USA 日JPN 韩KOR 朝PRK 印IND 英GBR 法FRA 德DEU 越VNM 蒙MNG 伊IRN 巴PAK 澳AUS 加CAN 菲PHL 哈KAZ'

/** Organisations by the ids of the actor table. */
export const chineseOrganisations = `
un: 联合国
un-security-council: 安理会 联合国安理会 联合国安全理事会
un-general-assembly: 联合国大会
sco: 上海合作组织 上合组织
nato: 北约 北大西洋公约组织
eu: 欧盟 欧洲联盟
european-commission: 欧盟委员会
asean: 东盟 东南亚国家联盟
brics: 金砖国家
csto: 集体安全条约组织 集安组织
cis: 独联体 独立国家联合体
eaeu: 欧亚经济联盟
cica: 亚信 亚洲相互协作与信任措施会议
african-union: 非盟 非洲联盟
arab-league: 阿盟 阿拉伯国家联盟
gcc: 海合会 海湾合作委员会
iaea: 国际原子能机构
opcw: 禁止化学武器组织
osce: 欧安组织
wto: 世界贸易组织 世贸组织
who: 世界卫生组织 世卫组织
imf: 国际货币基金组织
world-bank: 世界银行
g20: 二十国集团
g7: 七国集团
apec: 亚太经合组织 亚太经济合作组织
quad: 四方安全对话
icrc: 红十字国际委员会
ifrc: 红十字会与红新月会国际联合会
interpol: 国际刑警组织
imo: 国际海事组织
opec: 欧佩克 石油输出国组织
`

/** Offices, longest first where one holds another. */
export const chineseOffices =
  '国家主席 副主席 主席 总统 副总统 国务院总理 副总理 总理 首相 国王 国防部长 国防大臣 国务委员 防长 外交部长 外交大臣 外长 副外长 内政部长 国务卿 总参谋长 参谋长 总司令 司令员 司令 秘书长 总书记 书记 大使 外交部发言人 国防部发言人 发言人 部长 议长 总干事 特使 代表'.split(
    ' ',
  )

/** Verbs by which people are quoted. */
export const chineseSpeech = '表示 指出 强调 宣布 说 称 认为 透露 介绍 告诉 重申 回应 呼吁 会见'.split(' ')

/** The hundred commonest surnames and the double ones. Source: Ministry of Public Security, 2020. */
export const chineseSurnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习栗耿华汲温肖'
/** The common surnames of two characters. */
export const chineseDoubleSurnames = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '司徒',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
]

/** Characters that write foreign names by their sound. Source: the usual tables of transliteration. */
export const transliteration =
  '阿埃艾安奥巴班邦保鲍贝本比彼别宾波伯博勃卜布查茨达代戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范菲费芬丰弗佛夫福富盖甘冈高戈哥格根古瓜圭哈海汉豪赫黑亨洪胡华霍基吉加贾简杰金津喀卡凯坎康考柯科克肯孔库夸奎拉莱赖兰郎朗劳勒雷黎里理利丽列林琳龙隆卢鲁伦罗洛马玛迈麦曼芒毛梅门蒙米密明缪摩莫默姆穆纳娜内尼妮年涅宁纽农努诺欧帕派潘佩彭皮珀平坡普奇齐恰乔切琴让热日茹若萨塞赛桑瑟森沙山尚绍舍申圣施什史司斯丝松苏索塔泰坦汤唐陶特腾提廷通图托脱瓦万旺威韦维魏温沃乌伍西希夏显香肖谢欣辛休许雅亚延扬耶伊因英尤约云泽扎詹占芝治朱祖佐川普京拜登'

/** Words of this field that the general dictionary lacks, for cutting texts into words. */
export const chineseTerms =
  '军演 联演 防长 峰会 军控 反导 反恐 维和 护航 停火 制裁 禁运 军售 海警 空天军 无人机 航母 驱逐舰 护卫舰 战略协作 伙伴关系 集体安全'.split(
    ' ',
  )
