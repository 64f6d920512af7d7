// Actuals of the sample by indicator, first and second quarter: plausible against the targets of the plan, the same for
// all units that share an indicator (who deviates is a planted fault).

const shared = {
  '4.1#1': [320, 640],
  '4.1#2': [1, 3],
  '5.1#1': [2, 5],
  '5.1#2': [91.2, 93.6],
  '5.4#1': [900, 1350],
  '6.1#1': [41, 52],
  '6.1#2': [48, 61],
  '6.1#3': [66, 74],
  '6.2#1': [14, 24],
  '7.1#1': [8, 14],
  '7.1#2': [9, 15],
  '7.1#3': [5, 9],
  '10.1#1': [97.1, 98.3],
  '14.1#1': [12, 20],
  '14.1#2': [120, 168],
  '14.1#3': [1, 1],
  '15.1#1': [22, 31],
  '15.1#2': [71.5, 76.2],
  '15.1#3': [44, 47],
  '18.1#1': [11200, 13000],
  '18.1#2': [2, 5],
  '18.1#3': [42, 60],
  '19.1#1': [28, 56],
  '21.1#1': [78.4, 83.5],
  '23.1#1': [9.2, 10.4],
  '23.1#2': [1, 2],
  '25.1#1': [3, 6],
  '25.1#2': [260, 545],
  '25.1#3': [410, 640],
  '25.1#4': [22, 46],
  '25.1#5': [63.8, 67.1],
  '26.1#1': [0, 1],
  '29.1#1': [2, 3],
  '29.1#2': [31, 34],
  '29.1#3': [9, 14],
  '30.1#1': [33.5, 36.8],
  '31.1#1': [655, 742],
  '32.3#1': [28200, 30150],
  '33.1#1': [39800, 42600],
  '36.1#1': [5200, 6100],
  '39.1#1': [80, 260],
  '43.1#1': [58, 71],
  '45.1#1': [99.2, 99.6],
};

/** What one district contributes; the targets are those of the whole city, but rates are its own. */
const ofDistrict = {
  '6.1#1': [58, 63],
  '6.1#2': [66, 72],
  '6.1#3': [77, 82],
  '7.1#1': [1, 4],
  '7.1#2': [1, 4],
  '7.1#3': [0, 3],
  '19.1#1': [3, 6],
};

/** The value that a unit reports for an indicator at the end of a quarter (0 the first, 1 the second). */
export function figureOf(indicatorId, quarter, { via, unitOfMeasure }, random) {
  const key = indicatorId.slice(indicatorId.indexOf('/') + 1);
  if (via === null) return shared[key][quarter];
  return ofDistrict[key][quarter] + random.below(unitOfMeasure === '%' ? 9 : 3);
}
