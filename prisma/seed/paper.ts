import type { PaperInput, PartnerLink } from '#lib/paper/schema.ts'

/** The demo newspaper's own words. Every number is plainly nobody's. */
export const seedPaper: PaperInput = {
  name: '三审日报',
  slogan: '每一个字，都有人签名',
  description:
    '云汀的一份报纸：本地要闻、城事、经济、文化、科教、体育、健康与评论。每篇报道都经编辑、审读、二审、三审签发。',
  organiser: '云汀日报社',
  copyright: '© 三审日报 版权所有',
  icp: '云ICP备00000000号',
  police: '云公网安备00000000000000号',
  licence: '00000000000',
  licenceCategory: '互联网新闻信息采编发布服务',
  reportPhone: '0000-8800123',
  reportEmail: 'jubao@example.com',
  address: '云汀市海棠区书局路1号',
  reprintNotice:
    '凡本报注明“来源：三审日报”的作品，未经授权不得转载、摘编。已获授权的，应在授权范围内使用，注明来源、作者和原标题，并附原文链接。\n本报转载的作品均注明来源和作者；如有异议，请与本报联系。',
  creditStyle: 'stages',
}

export const seedLinks: PartnerLink[] = [
  { name: '江畔晚报', url: 'https://jiangpan.example.com/' },
  { name: '南屿周刊', url: 'https://nanyu.example.com/' },
  { name: '青禾农报', url: 'https://qinghe.example.com/' },
  { name: '云汀市民服务网页', url: 'https://service.example.com/' },
  { name: '云汀市图书馆', url: 'https://library.example.com/' },
  { name: '云汀大学', url: 'https://university.example.com/' },
]
