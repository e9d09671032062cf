using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>A coarse part of speech, guessed: small words stand for themselves, others for their list, shape or ending.</summary>
internal static class WordTags
{
    public const int Edge = 1;

    private static readonly WordClass[] Listed =
    [
        WordClass.Month, WordClass.Weekday, WordClass.Title, WordClass.FirstName, WordClass.Place, WordClass.Nationality, WordClass.OrganisationNoun,
        WordClass.PlaceNoun, WordClass.TimeUnit, WordClass.DateNoun, WordClass.Currency, WordClass.Unit, WordClass.PersonNoun, WordClass.ReportingVerb,
        WordClass.NumberNoun,
    ];

    private static readonly string[] Endings = ["ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "al", "ic", "ous", "ive", "ful", "able", "ers", "ors", "er", "or", "ist", "ism", "est", "s"];

    public static int Of(string text, Word word)
    {
        var letters = word.Span.Length <= 40 ? text.AsSpan(word.Span.Start, word.Span.Length) : "x";
        if (word.Is(WordClass.Function) && !word.Looks(WordShape.AllCapitals))
        {
            return FeatureHash.Of(letters);
        }

        if (word.IsNumber)
        {
            return 100 + (int)(word.Shape & (WordShape.Percent | WordShape.Money | WordShape.Year | WordShape.Ordinal | WordShape.Decade | WordShape.Digits));
        }

        var capital = word.Looks(WordShape.AllCapitals) ? 60 : word.Looks(WordShape.Capital) ? 30 : 0;
        for (var list = 0; list < Listed.Length; list++)
        {
            if (word.Is(Listed[list]))
            {
                return 2 + list + capital;
            }
        }

        if (capital > 0)
        {
            return 25 + capital;
        }

        for (var ending = 0; ending < Endings.Length; ending++)
        {
            if (letters.EndsWith(Endings[ending], StringComparison.OrdinalIgnoreCase) && letters.Length > Endings[ending].Length + 2)
            {
                return 500 + ending;
            }
        }

        return 20;
    }
}
