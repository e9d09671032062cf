namespace StoryBot.Answering.Reading.Extraction;

/// <summary>The kinds of features a span is judged by; each is conjoined with the values it sees.</summary>
internal enum SpanTemplate
{
    // The edges: where phrases begin and end.
    WordBeforeAndFirst,
    LastAndWordAfter,
    BreakBefore,
    BreakAfter,
    BreaksAndQuestion,
    FirstLastAndLength,
    WordsAround,

    TwoWordsBefore,
    TwoWordsAfter,
    Inside,

    // What the span is, for what is asked.
    LengthForQuestion,
    KindForQuestion,
    KindInsideForQuestion,
    FirstForQuestion,
    LastForQuestion,
    BeforeForQuestion,
    AfterForQuestion,
    KindForFocus,
    LastForFocus,
    LastWordForQuestion,
    FirstWordForQuestion,
    WordBeforeForQuestion,
    WordAfterForQuestion,
    FocusAtPlace,
    HeadForQuestion,
    HeadWordForFocus,
    PrepositionAsked,
    PlaceInSentence,
    Capitals,

    // How it stands to the words of the question.
    SaidInside,
    NearestLeft,
    NearestRight,
    PathLeft,
    PathRight,
    PathLeftForQuestion,
    PathRightForQuestion,
    FirstSoughtSide,
    LastSoughtSide,
    MatchedLeft,
    MatchedRight,
    NextToMatch,
    Nearness,
    SaidShare,
    MatchedShareOutside,

    // Where the sentence stands among the ranked ones.
    SentenceScore,
    SentenceRank,
    SentenceFetched,
}
