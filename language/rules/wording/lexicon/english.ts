import type { Group } from '../lexicon.js';

/** The English lexicon. */
export const english: readonly Group[] = [
    // What obliges --------------------------------------------------------------------------------------------------
    { sign: 'modal', words: 'shall; must; will; {is|are} required to; {is|are} obliged to', obliges: true },
    { sign: 'modal', words: '{has|have} to', obliges: true, notAfter: 'not shall must will' },
    { sign: 'be', words: 'be' },
    {
        sign: 'ne',
        words: 'shall not; must not; will not; may not; cannot; shall never; must never; will never; shan\'t; mustn\'t; won\'t; can\'t',
    },
    { sign: 'and', words: 'and; then; and then; as well as; and also' },

    // Terms of the trade in which a word is no sign -----------------------------------------------------------------
    {
        sign: 'fixed',
        words: 'necessary and sufficient; sustainable development; reduced mobility; '
            + 'functional {specification|specifications|requirement|requirements|analysis|programme}; '
            + 'fast {charging|charger|chargers}; rapid {charging|charger|chargers}; {limited liability|limited company}; '
            + 'simple glazing; {modern art|modern dance}; fire close; low {voltage|tide}; good {faith|practice}; at most; '
            + 'at the most; {the|or} nearest; goods; quick coupling; flexible {hose|duct|cable|conduit}; regular service; '
            + 'all {day|days|night|year}; how many; too many; twice as many; several liability; {be|is|are} about to',
    },

    // Vague ---------------------------------------------------------------------------------------------------------
    {
        sign: 'vague', missing: 'number',
        words: 'sufficient; sufficiently; enough; some; several; various; numerous; most of; a number of; a few; plenty of',
    },
    { sign: 'vague', missing: 'number', words: 'many', notAfter: 'how too as so' },
    {
        sign: 'vague', missing: 'level',
        words: 'suitable; suitably; appropriate; appropriately; adequate; adequately; optimal; optimum; ~optimised; '
            + 'pleasant; welcoming; comfortable; bright; spacious; high-performing; high-performance; robust; long-lasting; '
            + 'durable; economical; modern; aesthetic; harmonious; attractive; satisfactory; acceptable; reasonable; '
            + 'reasonably; state-of-the-art; {high|good} quality; high-quality; efficient; efficiently; effective; '
            + 'effectively; functional; elegant; versatile; hard-wearing; low-maintenance; reliable; innovative; inviting; '
            + 'generous; proper; properly; significant; seamless; seamlessly; clearly; high-end; consistent',
        notBefore: 'date authority',
    },
    { sign: 'vague', missing: 'level', words: 'practical', notBefore: 'work exercise session sessions guide completion' },
    {
        sign: 'vague', missing: 'level', words: 'good', onlyBefore: 'views view condition conditions visibility lighting '
            + 'ventilation acoustics access order repair working',
    },
    {
        sign: 'vague', missing: 'ease',
        words: 'easy-clean; facilitate; user-friendly; user friendly; intuitive; intuitively; ergonomic; easy; '
            + 'easily (accessible); simple; simply; convenient; conveniently',
    },
    {
        sign: 'vague', missing: 'time',
        words: 'quick; quickly; fast; rapid; rapidly; prompt; promptly; timely; as soon as possible; regular; regularly; '
            + 'periodically; frequently; often; in due course; immediately; without delay; at regular intervals; '
            + 'from time to time; as soon as practicable',
    },
    { sign: 'vague', missing: 'tolerance', words: 'approximately; circa; roughly' },
    { sign: 'vague', missing: 'tolerance', words: 'about; around; nearly', numbered: true },
    { sign: 'vague', missing: 'place', words: 'near; nearby; close by; in the vicinity of; not far from', notAfter: 'too' },
    { sign: 'vague', missing: 'place', words: 'close to', notAfter: 'shall must will doors door to gates gate' },
    { sign: 'vague', missing: 'limit', words: 'limited', notBefore: 'to by' },
    { sign: 'vague', missing: 'limit', words: 'reduced', notBefore: 'to by from' },
    { sign: 'vague', missing: 'limit', words: '~minimised; ~maximised; ~minimise; ~maximise; ~optimise; minimal; low', notBefore: 'to' },
    { sign: 'vague', missing: 'change', words: 'scalable; modular; flexible; adaptable; future-proof' },

    // Escape --------------------------------------------------------------------------------------------------------
    {
        sign: 'escape',
        words: '{if|where|wherever|when|whenever} {possible|practicable|feasible|necessary|appropriate|applicable|needed|relevant}; '
            + 'as far as {possible|practicable}; (in) so far as {possible|practicable}; as much as possible; '
            + 'to the extent {possible|practicable}; as {necessary|appropriate|needed|applicable}; possibly; preferably; '
            + 'ideally; as the case may be; unless (otherwise) constrained; subject to {feasibility|availability}; '
            + 'best {efforts|endeavours}',
    },
    { sign: 'escape', words: '{if|where|when|as} required', notBefore: 'by in under for' },
    { sign: 'escape', words: 'it is {desirable|recommended|preferable|advisable}; care shall be taken', obliges: true },
    { sign: 'escape', words: '{take|taking} into {account|consideration}; {endeavour|endeavor|strive|try|seek} to', notAfter: 'by' },

    // Open lists ----------------------------------------------------------------------------------------------------
    {
        sign: 'open',
        words: 'etc (.); …; in particular; among others; amongst others; for example; for instance; e.g. ; such as; '
            + 'including but not limited to; and so on; and the like; non-exhaustive; not exhaustive; '
            + 'including without limitation',
    },

    // To be defined -------------------------------------------------------------------------------------------------
    {
        sign: 'undefined',
        words: 'tbd; tbc; tba; xx; xxx; xxxx; ??; […]; '
            + 'to be {defined|confirmed|determined|specified|completed|decided|agreed|advised|announced}',
        notBefore: 'by',
    },

    // The wording of what is said -----------------------------------------------------------------------------------
    {
        sign: 'infinitive',
        words: 'be able to; be capable of; be designed to; have the {ability|capability|possibility} {to|of}; be in a position to',
    },
    { sign: 'pronoun', words: 'it; they; these', first: true, notBefore: 'is' },
    { sign: 'pronoun', words: 'this; that; one', first: true, onlyBefore: 'shall must will is has' },
    { sign: 'pronoun', words: 'the latter; the former', notBefore: 'site building school factory owner railway barracks' },
    { sign: 'slash', words: '/' },
    { sign: 'andOr', words: 'and/or; or/and' },
    {
        sign: 'absolute',
        words: 'always; never; at all times; in all {cases|circumstances}; under all circumstances; without exception; '
            + 'totally; completely; absolutely; entirely; perfectly; all; at 100 %; 100 % available',
    },
    { sign: 'negation', words: 'avoid; {prohibit|prohibited|forbidden}', notAfter: 'to' },
    { sign: 'negation', words: 'no', first: true, notBefore: 'more less later earlier fewer' },
    { sign: 'purpose', words: 'in order to; in order that; so as to; so that; for the purpose of; with a view to; with the aim of' },

    // References and brands -----------------------------------------------------------------------------------------
    {
        sign: 'undated',
        words: '{applicable|current|relevant|prevailing|existing} {+standard|+regulation|+code|legislation|+law|+rule} (in force); '
            + '{+standard|+regulation|+code|legislation|+law|+rule} (currently) {in force|applicable}; state of the art; '
            + '(industry) best {practice|practices}; good {industry|building|engineering} practice; industry standards; '
            + 'good practice; all applicable {laws|regulations|standards}',
    },
    { sign: 'standard', words: 'nf; iso; en; dtu; bs; din; iec; ieee; astm' },
    { sign: 'brand', words: '(of) (the) brand; make; model; (of) type' },
    {
        sign: 'trade',
        words: 'corian; velux; plexiglas; formica; rockwool; velcro; tarmac; {velux|corian|rockwool|plexiglas}-type; '
            + 'perspex; kingspan; gyproc',
    },
];
