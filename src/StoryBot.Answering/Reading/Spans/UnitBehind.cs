using System.Collections.Immutable;
using System.Globalization;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Reads the unit that a number carries, with what makes another of it: "metres", "metres per second", "square metres".</summary>
internal static class UnitBehind
{
    // "310p"
    private const int LongestPence = 4;

    /// <summary>The unit's dimension and its last word, which is the number itself where the unit is a sign; null where there is none.</summary>
    /// <param name="number">Index of the number's last word.</param>
    public static (int Last, Dimension Dimension)? Of(string text, ImmutableArray<Word> words, int number)
    {
        if (Joined(text, words[number]) is var joined and not Dimension.None)
        {
            return Compound(text, words, number, joined);
        }

        return Sign(text, words, number) ?? Written(text, words, number);
    }

    /// <summary>The unit written to the number without a space: "62m", "6'2", "45p".</summary>
    public static Dimension Joined(string text, Word number)
    {
        var letters = text.AsSpan(number.Span.Start, number.Span.Length);
        if (letters.IndexOfAny('\'', '’', '′') > 0 && char.IsAsciiDigit(letters[^1]))
        {
            return Dimension.Length;
        }

        var unit = letters.TrimStart("0123456789.,");
        // "45p"; "480p" and "1080p" are lines on a screen.
        if (unit is "p")
        {
            return letters.Length is > 1 and <= LongestPence && letters is not ("480p" or "720p") ? Dimension.Money : Dimension.None;
        }

        return unit.Length == letters.Length || unit.IsEmpty ? Dimension.None : Units.OfJoined(unit);
    }

    private static (int Last, Dimension Dimension)? Sign(string text, ImmutableArray<Word> words, int number)
    {
        var end = words[number].Span.End;
        var at = end < text.Length && text[end] is ' ' or '\u00a0' ? end + 1 : end;
        if (at >= text.Length)
        {
            return null;
        }

        if (text[at] is '°' or 'º')
        {
            var scale = number + 1 < words.Length && words[number + 1].Span.Start <= at + 2 ? Letters(text, words, number + 1) : "";
            return scale is "N" or "S" or "E" or "W" ? (number + 1, Dimension.Other) : (scale is "C" or "F" or "K" ? number + 1 : number, Dimension.Temperature);
        }

        var isAmount = char.GetUnicodeCategory(text[at]) == UnicodeCategory.CurrencySymbol && (at + 1 == text.Length || !char.IsAsciiDigit(text[at + 1]));
        var dimension = text[at] switch
        {
            '%' => Dimension.Percentage,
            '′' or '″' => Dimension.Length,
            _ => isAmount ? Dimension.Money : Dimension.None,
        };
        return dimension == Dimension.None ? null : (number, dimension);
    }

    private static (int Last, Dimension Dimension)? Written(string text, ImmutableArray<Word> words, int number)
    {
        var at = number + 1;
        // "Half a mile", "hundreds of miles", "12 nautical miles".
        for (var passed = 0; passed < 2 && Follows(words, at) && IsPassed(text, words, number, at); passed++)
        {
            at++;
        }

        if (!Follows(words, at))
        {
            return null;
        }

        var isSpace = Letters(text, words, at) is "square" or "sq" or "cubic" or "cu";
        if ((isSpace || Letters(text, words, at) == "light") && Follows(words, at + 1) && Plain(text, words, at + 1) != Dimension.None)
        {
            return (at + 1, isSpace ? Dimension.Other : Dimension.Length);
        }

        var dimension = Plain(text, words, at);
        return dimension == Dimension.None ? null : Compound(text, words, at, dimension);
    }

    private static bool IsPassed(string text, ImmutableArray<Word> words, int number, int at)
    {
        var isVague = Letters(text, words, number).ToLowerInvariant() is "half" or "dozens" or "hundreds" or "thousands" or "millions" or "billions";
        return Letters(text, words, at) is "nautical" or "metric" or "imperial" or "statute" or "short" || (isVague && Letters(text, words, at) is "a" or "an" or "of");
    }

    // What stands behind the unit's word can make a speed, a rate, an age or a place on the globe of it.
    private static (int Last, Dimension Dimension) Compound(string text, ImmutableArray<Word> words, int at, Dimension dimension)
    {
        var end = words[at].Span.End;
        if (end < text.Length && RaisedFigure.IsRaised(text[end]))
        {
            return (at, Dimension.Other);
        }

        if (!Follows(words, at + 1))
        {
            return (at, dimension);
        }

        var next = Letters(text, words, at + 1);
        var isOverTime = Follows(words, at + 2) && (Plain(text, words, at + 2) & Dimension.Duration) != 0;
        var isDuration = (dimension & Dimension.Duration) != 0;
        return next switch
        {
            _ when end < text.Length && text[end] == '/' => (at + 1, Rate(dimension, (Plain(text, words, at + 1) & Dimension.Duration) != 0)),
            "per" => (Follows(words, at + 2) ? at + 2 : at, Rate(dimension, isOverTime)),
            "a" or "an" or "each" or "every" when isOverTime => (at + 2, Rate(dimension, isOverTime)),
            "old" or "olds" when isDuration => (at + 1, Dimension.Age),
            "of" when isDuration && Follows(words, at + 2) && Letters(text, words, at + 2) == "age" => (at + 2, Dimension.Age),
            "north" or "south" or "east" or "west" or "latitude" or "longitude" when dimension == Dimension.Temperature => (at + 1, Dimension.Other),
            _ when dimension == Dimension.Temperature && Units.Of(next) == Dimension.Temperature => (at + 1, dimension),
            _ => (at, dimension),
        };
    }

    private static Dimension Rate(Dimension dimension, bool isOverTime) => isOverTime && dimension == Dimension.Length ? Dimension.Speed : Dimension.Other;

    private static Dimension Plain(string text, ImmutableArray<Word> words, int at) =>
        words[at].Is(WordClass.TimeUnit) ? Dimension.Duration : Units.Of(Letters(text, words, at));

    private static bool Follows(ImmutableArray<Word> words, int at) => at < words.Length && words[at].Break == WordBreak.None;

    private static string Letters(string text, ImmutableArray<Word> words, int at) => words[at].Span.Of(text);
}
