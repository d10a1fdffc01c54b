/** Nationalities of foreign residents with their share, and names as on a residence card. */
// prettier-ignore
export const foreignNames = [
  { nationality: 'ベトナム', share: 34, family: 'NGUYEN グエン,TRAN チャン,LE レ,PHAM ファム,HOANG ホアン,VU ヴ', M: 'VAN NAM ヴァンナム,MINH DUC ミンドゥック,QUANG HUY クアンフイ,VAN TUAN ヴァントゥアン,DUC ANH ドゥックアイン', F: 'THI LAN ティラン,THI HOA ティホア,THU TRANG トゥチャン,NGOC ANH ゴックアイン,THI MAI ティマイ' },
  { nationality: 'フィリピン', share: 18, family: 'SANTOS サントス,REYES レイエス,CRUZ クルズ,GARCIA ガルシア,RAMOS ラモス', M: 'JOSE MARI ホセマリ,MARK ANTHONY マークアンソニー,JUAN CARLO フアンカルロ', F: 'MARIA CRISTINA マリアクリスティナ,ROSE ANN ローズアン,JOSEPHINE ジョセフィン,LIZA リサ' },
  { nationality: '中国', share: 17, family: 'WANG ワン,LI リ,ZHANG ジャン,LIU リュウ,CHEN チェン', M: 'WEI ウェイ,JIANGUO ジエングオ,TAO タオ,LEI レイ', F: 'FANG ファン,XIULI シウリ,LINA リナ,YAN イエン' },
  { nationality: 'インドネシア', share: 13, family: 'PUTRA プトラ,SARI サリ,WIJAYA ウィジャヤ,HIDAYAT ヒダヤット', M: 'AGUS アグス,BUDI ブディ,RIZKY リズキ', F: 'DEWI デウィ,FITRI フィトリ,AYU アユ' },
  { nationality: '韓国', share: 9, family: 'KIM キム,LEE イ,PARK パク,CHOI チェ', M: 'MINJUN ミンジュン,SUNGHO ソンホ,YOUNGSOO ヨンス', F: 'JIYOUNG ジヨン,SOONJA スンジャ,MIKYUNG ミギョン' },
  { nationality: 'ネパール', share: 6, family: 'SHRESTHA シュレスタ,GURUNG グルン,THAPA タパ', M: 'RAJESH ラジェス,BISHNU ビスヌ', F: 'SITA シタ,ANITA アニタ' },
  { nationality: 'ミャンマー', share: 3, family: 'AUNG アウン,KYAW チョー', M: 'MIN THU ミントゥ,ZAW ゾー', F: 'THIDA ティダ,EI PHYU エイピュー' },
] as const;
