namespace StoryBot.Answering.Reading.Decisions;

/// <summary>What a reading is judged by beside the features of its sentence; the order is that of the shipped trees.</summary>
/// <remarks>"Share" counts the question's words by weight, 0..1; "likeness" compares meanings by their vectors, -1..1; "read together" is a log-odds; "answer bounds" a log-probability.</remarks>
internal enum ReadingFeature
{
    Score,
    BestScore,
    AheadOfNextPassage,
    QuoteShare,
    NamesMissing,
    NameMissingAround,
    NumberMissing,
    UnheardShare,
    NegationDiffers,
    KindFound,
    KindSure,
    KindLacking,
    ExpectedShare,
    SpanShare,
    SpanLogOdds,
    PassagesLoaded,
    WeakestLikeness,
    LikenessAheadOfNextPassage,
    BestPassageLikeness,
    ReadTogether,
    AnswerBounds,
}
