import type { SeedArticle } from './article.ts'
import * as books from './articles/books.ts'
import * as city from './articles/city.ts'
import * as community from './articles/community.ts'
import * as culture from './articles/culture.ts'
import * as economy from './articles/economy.ts'
import * as education from './articles/education.ts'
import * as health from './articles/health.ts'
import { renewalPlan } from './articles/important.ts'
import * as briefs from './articles/news-briefs.ts'
import { hotline } from './articles/news-hotline.ts'
import { pocketParks } from './articles/news-parks.ts'
import * as news from './articles/news-reports.ts'
import * as opinion from './articles/opinion.ts'
import * as sports from './articles/sports.ts'
import * as tonight from './articles/tonight.ts'
import * as transit from './articles/transit.ts'

/**
 * What the demo newsroom opens with, in the order in which it is written: what is released last leads the paper, and an
 * article's number is its place here, from 1.
 */
export const seedArticles: SeedArticle[] = [
  // Days ago: what the channels hold below the fold.
  books.childrenReading,
  community.stairBooks,
  opinion.repairNotReplace,
  economy.repairShops,
  health.sleepClinic,
  transit.crossingTime,
  sports.schoolFields,
  education.borrowedMicroscopes,
  culture.drumSinger,
  news.wharfBridge,
  health.fluQuestions,
  city.streetLamps,
  briefs.monthlyRent,
  briefs.hallWithoutGlass,
  news.onceIsEnough,
  books.marginNotes,
  opinion.slowLane,
  health.vaccineBus,
  community.liftAgreement,
  transit.busQuestions,
  sports.dragonBoat,
  culture.oldTheatre,
  health.defibrillators,
  briefs.riverPact,
  city.fourInTheMorning,
  opinion.sayItWasWrong,
  transit.bicycleCount,
  briefs.workshops,
  briefs.fireLanes,
  economy.teaHills,
  education.wetlandBirds,
  briefs.waterworks,
  // On the desk: nothing of these has reached a reader.
  economy.coldStore,
  culture.oldBookshop,
  transit.metroTrial,
  community.newYearDinner,
  community.quietHours,
  community.uniformBags,
  education.robotPicker,
  education.handwriting,
  education.telescopeNight,
  culture.lanternFair,
  economy.shopsTogether,
  opinion.umbrellaLane,
  opinion.morningMarketNote,
  opinion.noiseDraft,
  health.kitchenSalt,
  health.miracleTea,
  tonight.stormDrains,
  tonight.lostUmbrellas,
  tonight.libraryNight,
  tonight.ferryPiano,
  tonight.marketScales,
  tonight.schoolBell,
  tonight.nightClinic,
  // Today's paper, from its last page to its first.
  sports.lakeHalfMarathon,
  books.nightLibrary,
  city.shoeMender,
  health.familyDoctor,
  economy.warmWater,
  culture.kiln,
  education.afterSchool,
  sports.egretsWin,
  opinion.chairsToTheRiver,
  community.communityKitchen,
  city.nightMarket,
  news.nightFerry,
  news.tenPromises,
  news.floodedRoads,
  hotline,
  pocketParks,
  // Weighty: it waits for the editor-in-chief.
  renewalPlan,
]
