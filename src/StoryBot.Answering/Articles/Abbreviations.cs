using System.Collections.Frozen;

namespace StoryBot.Answering.Articles;

/// <summary>Words whose full stop need not end a sentence, by what may follow them.</summary>
internal static class Abbreviations
{
    /// <summary>Followed by a name: the stop never ends a sentence.</summary>
    public static readonly FrozenSet<string> Leading = Words(
        """
        Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Fr Hon Gen Lt Col Maj Capt Cpt Cmdr Cdr Adm Brig Sgt Cpl Pvt Pfc Spc Cpo Ens Msgr Ald Cllr
        Sen Rep Reps Sens Gov Govs Pres Amb Atty Supt Insp Det Ofc Dep Asst Assoc Sra Srta Dra Hr Mt Ft
        e.g i.e eg ie cf viz vs v
        """);

    /// <summary>May end a sentence: they do where a usual first word of a sentence follows.</summary>
    public static readonly FrozenSet<string> Trailing = Words(
        """
        Inc Corp Co Cos Ltd Bros LLC PLC Intl Assn Dept Univ Inst Jr Sr Esq Ph.D etc al est approx Sec Tech St Ste Ave Blvd Rd Hwy Bldg
        Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
        Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn
        Tex Va Vt Wash Wis Wyo Ont Que EE UU Mio Mrd Tsd ft lb lbs oz sq hr hrs min mins sec secs mph
        """);

    /// <summary>Go on only where a number follows: "No. 5", but "No. He left."</summary>
    public static readonly FrozenSet<string> Numbered = Words(
        """
        No Nos no nos Nr Fig Figs fig figs Vol Vols vol Ch ch Art Eq p pp pg ca c b d Ext ext Op op Pt Rte rte Sc para Apt apt Bd Abs Tel tel Rm rm
        max incl excl
        """);

    /// <summary>End a sentence unless what follows says more of the time.</summary>
    public static readonly FrozenSet<string> HalvesOfDay = Words("a.m p.m A.M P.M");

    /// <summary>What may say more of a time, time zones in capitals aside.</summary>
    public static readonly FrozenSet<string> PartsOfTime = Words(
        """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
        Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
        January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
        Eastern Central Mountain Pacific Atlantic Alaska Hawaii Greenwich Zulu
        """);

    /// <summary>Before a time they say that it names something: "the 5 p.m. train".</summary>
    public static readonly FrozenSet<string> Determiners = Words("The the A a An an This this That that Its its His his Her her Our our Their their Every every Each each");

    /// <summary>Words that begin sentences and are hardly ever part of a name.</summary>
    public static readonly FrozenSet<string> Openings = Words(
        """
        The A An It Its He She They We You I His Her Their Our My Your This That These Those There Here But And Or Nor So Yet
        In On At By For From With Without Within After Before Since During While When Whenever Where Why What Who Which How If
        Unless As Although Though However Meanwhile Moreover Furthermore Also Then Thus Now Still Some Many Most Few Several
        All Both Each Every Neither Either Another Other Others Such Under Until Because To Yes Is Are Was Were Did
        Do Does Has Have Had Today Yesterday Tomorrow Later Earlier Despite According Nobody Nothing Everyone Once Even Only
        Instead Nevertheless Two Three Officials Critics Supporters
        """);

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
