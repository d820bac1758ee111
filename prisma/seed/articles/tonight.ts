import { by, type SeedArticle } from '../article.ts'
import { day, hurry, late, night, signedTo, submit } from '../walks.ts'

// What lies with the stages tonight, so that their queues and the board are those of a paper at work.

export const stormDrains: SeedArticle = {
  channel: 'news',
  title: '今夜到明早有中到大雨，34处易积水路段已派人值守',
  summary: '市排水中心在34处易积水路段安排了值守，下穿通道积水超过15厘米即封闭。',
  byline: by('记者 傅其琛'),
  tags: ['天气', '排水', '城市治理'],
  text: `市气象台预计，今夜到明早云汀有中到大雨，雨量30毫米至45毫米，最强时段在凌晨2点到5点。
市排水中心昨晚在34处易积水路段安排了值守，备有移动泵车19台。下穿通道积水超过15厘米，值守人员先封路，再上报。
雨停之前，请不要把车停在松湾区船厂路和海棠区北门桥下。`,
  walk: {
    author: 'reporter',
    acts: [submit('reporter', '雨量以晚间预报为准，凌晨还会更新。'), hurry('reporter')],
  },
}

export const lostUmbrellas: SeedArticle = {
  channel: 'community',
  title: '公交失物柜里的412把伞，等人来领',
  summary: '公交集团一个月收到失物1930件，伞最多，其次是保温杯。',
  byline: by('记者 乔知夏'),
  tags: ['公交', '社区'],
  text: `一个月，公交集团的失物柜收到1930件东西，其中有412把伞、237只保温杯，还有一把二胡。
二胡是在36路的末班车上捡到的，琴盒里夹着一张演出节目单。调度员照着节目单打了三个电话，找到了失主。
失物保存90天，领取时说得出样子就行。`,
  walk: { author: 'editor2', acts: signedTo(1, night, 'editor2') },
}

export const libraryNight: SeedArticle = {
  channel: 'education',
  title: '考试周，市图书馆自修室开到零点',
  summary: '自修室延时开放两周，晚上10点以后增开两条返程公交。',
  byline: by('记者 桂子昂'),
  tags: ['图书馆', '教育'],
  text: `从下周一起，市图书馆三层自修室延时开放到零点，为期两周，共有座位280个。
晚上10点以后，图书馆门前增开两条返程公交，末班车在零点20分发出。
去年试行时，有读者提议把灯光调暗一些，今年换了可以单独开关的台灯。`,
  walk: { author: 'reporter', acts: signedTo(1, day) },
}

export const ferryPiano: SeedArticle = {
  channel: 'culture',
  title: '轮渡码头放了一架钢琴，谁都可以弹',
  summary: '放琴一个月，弹琴最多的是下班的人，弹得最多的是练习曲。',
  byline: by('记者 许漱石'),
  tags: ['公共文化', '轮渡'],
  text: `轮渡码头的候船厅放了一架旧钢琴，谁都可以弹。琴是一位退休音乐教师捐的，条件只有一个：不要锁。
一个月里，码头值班员邵平记下了弹琴的时段：早上7点最多的是学生，晚上7点最多的是下班的人。
弹得最多的曲子是练习曲。“弹错了也没有人回头，”邵平说，“船来了，就走。”`,
  walk: { author: 'reporter', acts: signedTo(2, late) },
}

export const marketScales: SeedArticle = {
  channel: 'economy',
  title: '87家菜市场换上带小票的秤，缺斤短两有据可查',
  summary: '小票上有摊位号、单价和重量，市民凭小票可以复称。',
  byline: by('记者 傅其琛'),
  tags: ['菜篮子', '市场监管'],
  text: `全市87家菜市场上个月换上了能打小票的电子秤，共4120台。小票上印着摊位号、单价和重量，市民可以凭小票到服务台复称。
换秤之后的30天里，服务台复称1.6万次，差量超过5克的有41次，涉及19个摊位。
市市场监管局表示，这19个摊位已经整改，名单贴在各自的市场门口。`,
  walk: { author: 'reporter', acts: signedTo(2, night) },
}

export const schoolBell: SeedArticle = {
  channel: 'education',
  title: '两所小学试着不打铃，学生自己看钟',
  summary: '试行一学期，上课迟到的人次反而少了三成。',
  byline: by('记者 桂子昂'),
  tags: ['教育', '校园'],
  text: `海棠区两所小学这学期不再打上下课铃，每间教室的前后墙上各挂一只钟。
学校做了统计：一学期里，课间之后迟到的学生由每周平均52人次减到36人次。教师说，孩子们学会了互相提醒。
有家长担心低年级学生看不懂钟。学校的办法是，一年级第一周的数学课，先学看钟。`,
  walk: { author: 'reporter', acts: signedTo(3, day) },
}

export const nightClinic: SeedArticle = {
  channel: 'health',
  title: '儿科夜间门诊明起增至9家，地图上能看到排队人数',
  summary: '夜间门诊开到零点，候诊人数每5分钟更新一次。',
  byline: by('记者 桂子昂', '通讯员 霍连山'),
  tags: ['健康', '儿科', '民生实事'],
  text: `明天起，全市开设儿科夜间门诊的医院由5家增至9家，门诊开到零点。
市卫生健康委在线上地图里加了一个图层，9家医院的候诊人数每5分钟更新一次。上周试用时，有家长由排队60人的医院改去排队7人的医院，路上多走了11分钟。
夜间门诊不需要预约，急诊照常开放。`,
  walk: { author: 'reporter', acts: [...signedTo(3, late), hurry('editor2')] },
}
