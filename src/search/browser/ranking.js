// Which sheets answer, from what their sections are worth. The same as `ranking.rs`.
const HEAD_START = 1.2;
const APART = 0.2;
const STRONG = 0.3;
const ENOUGH = 5;
const FEW_UNITS = 3;

const bits = (units) => {
  let count = 0;
  for (let rest = units; rest; rest &= rest - 1) count += 1;
  return count;
};

/** The sheets that speak of some unit, in reading order; with `holding`, only what those sections say counts. */
const spokenOf = (units, heads, holding) => {
  const whole = units.reduce((sum, { weight }) => sum + weight, 0);
  const shareOf = (spoken) => units.reduce((sum, { weight }, unit) => sum + (spoken & (1 << unit) ? weight : 0), 0) / whole;
  const answers = [];
  for (let sheet = 0; sheet + 1 < heads.length; sheet += 1) {
    const bests = units.map(() => 0);
    let [best, together, section, claim] = [0, 0, heads[sheet], 0];
    for (let own = heads[sheet]; own < heads[sheet + 1]; own += 1) {
      let [score, spoken] = [0, 0];
      units.forEach(({ scores }, unit) => {
        const worth = scores[own];
        if (!worth) return;
        score += worth;
        spoken |= 1 << unit;
        if (worth > bests[unit]) bests[unit] = worth;
      });
      if (!spoken || (holding && !holding.has(own))) continue;
      score *= shareOf(spoken);
      together |= spoken;
      best = Math.max(best, score);
      const claimed = own === heads[sheet] ? score * HEAD_START : score;
      if (claimed > claim) [section, claim] = [own, claimed];
    }
    if (!together) continue;
    const all = bests.reduce((sum, worth) => sum + worth, 0);
    answers.push({ sheet, section, score: (all * APART + best * (1 - APART)) * shareOf(together), units: bits(together) });
  }
  return answers;
};

/** Those that speak of enough to be an answer. */
const answersOf = (answers, units) => {
  const said = units.filter(({ weight }) => weight > 0).length;
  const complete = answers.filter(({ units }) => units >= said).length;
  const most = answers.reduce((most, { units }) => Math.max(most, units), 0);
  const least = complete >= ENOUGH && said <= FEW_UNITS ? said : Math.ceil((most * 2) / 5);
  const best = answers.reduce((best, { score }) => Math.max(best, score), 0);
  return answers.filter(({ units, score }) => units >= least || score > best * STRONG);
};

const byScore = (a, b) => b.score - a.score || a.sheet - b.sheet;
