using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction.Figures;

/// <summary>Tells whether a price is asked for, however a question puts it: "what do children pay?", "how much will the rent be?", "fee per kilo?".</summary>
internal static class AskedPrice
{
    public static bool IsAskedFor(AskedQuestion asked) => asked.Lower(asked.QuestionWord) switch
    {
        "" => asked.Type == AnswerType.Thing && asked.Has(IsPrice),
        "how" => asked.Lower(asked.QuestionWord + 1) == "much" && IsAskedBehindMuch(asked, asked.QuestionWord + 2),
        _ => asked.Type == AnswerType.Money,
    };

    /// <summary>Whether a word, in small letters, says that there is nothing to be paid.</summary>
    public static bool IsFree(string word) => word is "free" or "nothing" or "gratis";

    // "How much of the income" asks for a share.
    private static bool IsAskedBehindMuch(AskedQuestion asked, int at) =>
        asked.Lower(at) != "of" && (asked.Type == AnswerType.Money || AsksWhatItIs(asked, at) || Enumerable.Range(at, Math.Max(0, asked.Words.Length - at)).Any(word => IsPrice(asked.Lower(word)) || IsPaid(asked.Lower(word))));

    // "How much is the cooking course?", "how much will rent be?".
    private static bool AsksWhatItIs(AskedQuestion asked, int at) =>
        at + 1 < asked.Words.Length && asked.Words[at].Is(WordClass.Auxiliary) && (asked.Words[at + 1].Is(WordClass.Determiner) || IsPrice(asked.Lower(at + 1)));

    private static bool IsPaid(string word) => word is "cost" or "costs" or "pay" or "pays" or "paid" or "charge" or "charges" or "charged";

    private static bool IsPrice(string word) =>
        word is "price" or "prices" or "cost" or "costs" or "fee" or "fees" or "fare" or "fares" or "rent" or "toll" or "deposit" or "cash";
}
