using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Spans;

/// <summary>Finds the figures of a sentence with what they measure.</summary>
internal static class FigureFinder
{
    /// <summary>All figures in order, dates among them.</summary>
    public static ImmutableArray<Figure> Find(string text, ImmutableArray<Word> words)
    {
        Figure[] figures =
        [
            .. QuantityFinder.Find(text, words)
                .Select(quantity => BehindClock(text, words, quantity))
                .Concat(TakenForOrdinals(text, words))
                .OrderBy(quantity => quantity.First)
                .Where(quantity => quantity.First == 0 || ClockTime.EndOf(text, words, quantity.First - 1) is not { } end || end < quantity.First)
                .Select(quantity => Read(text, words, quantity)),
        ];
        for (var at = figures.Length - 2; at >= 0; at--)
        {
            if (LacksUnit(figures[at]) && AreJoined(text, words, figures[at], figures[at + 1]))
            {
                figures[at] = figures[at] with { Dimension = figures[at + 1].Dimension };
            }
        }

        for (var at = 1; at < figures.Length; at++)
        {
            var before = figures[at - 1];
            // "6 ft 2", "11 stone 4": the smaller unit goes without saying.
            if (LacksUnit(figures[at]) && before.Dimension is Dimension.Length or Dimension.Mass && before.Last > before.Number
                && figures[at].First == before.Last + 1 && words[figures[at].First].Break == WordBreak.None)
            {
                figures[at] = figures[at] with { Dimension = before.Dimension };
            }
        }

        return [.. figures];
    }

    // "80kg" and "8am" have the shape of "20th".
    private static IEnumerable<CandidateSpan> TakenForOrdinals(string text, ImmutableArray<Word> words) =>
        Enumerable.Range(0, words.Length)
            .Where(at => words[at].Looks(WordShape.Ordinal) && (UnitBehind.Joined(text, words[at]) != Dimension.None || ClockTime.IsJoined(text, words[at])))
            .Select(at => new CandidateSpan(at, at, SpanKind.Number));

    // "8am Monday" is no eighth Monday.
    private static CandidateSpan BehindClock(string text, ImmutableArray<Word> words, CandidateSpan quantity) =>
        quantity.Last > quantity.First && words[quantity.First].Looks(WordShape.Ordinal) && ClockTime.IsJoined(text, words[quantity.First])
            ? quantity with { First = quantity.First + 1 }
            : quantity;

    private static Figure Read(string text, ImmutableArray<Word> words, CandidateSpan quantity)
    {
        if (ClockTime.EndOf(text, words, quantity.First) is { } end)
        {
            return new Figure(quantity.First, end, end, Dimension.Clock);
        }

        var number = quantity.First;
        while (number < quantity.Last && words[number + 1].IsNumber)
        {
            number++;
        }

        if ((quantity.Kind & SpanKind.Percentage) != 0)
        {
            return new Figure(quantity.First, number, quantity.Last, Dimension.Percentage);
        }

        if (words[quantity.First].Looks(WordShape.Money))
        {
            return new Figure(quantity.First, number, quantity.Last, Dimension.Money);
        }

        var isYear = quantity.First == quantity.Last && words[quantity.First].Looks(WordShape.Year);
        var isDate = (quantity.Kind & SpanKind.Date) != 0;
        var unit = isDate && !isYear ? null : UnitBehind.Of(text, words, number);
        if (isDate && unit is null)
        {
            return new Figure(quantity.First, quantity.Last, quantity.Last, Dimension.Date);
        }

        var money = (quantity.Kind & SpanKind.Money) != 0 ? Dimension.Money : Dimension.None;
        var (last, dimension) = unit ?? (number, money == Dimension.None ? Alone(text, words, quantity.First, number) : Dimension.None);
        last = Math.Max(last, quantity.Last);
        return new Figure(quantity.First, number, last, dimension == Dimension.Length ? Directed(text, words, last) : dimension | money);
    }

    // "200 metres long"
    private static Dimension Directed(string text, ImmutableArray<Word> words, int last)
    {
        var isBehind = last + 1 < words.Length && words[last + 1].Break == WordBreak.None;
        return (isBehind ? Lower(text, words, last + 1) : "") switch
        {
            "long" => Dimension.Long,
            "wide" or "across" => Dimension.Wide,
            "high" or "tall" => Dimension.High,
            "deep" => Dimension.Deep,
            "thick" => Dimension.Thick,
            "away" => Dimension.Away,
            _ => Dimension.Length,
        };
    }

    private static Dimension Alone(string text, ImmutableArray<Word> words, int first, int number)
    {
        if (Lower(text, words, number) is "once" or "twice" or "thrice")
        {
            return Dimension.Times;
        }

        // "NOK 401 million"
        if (first > 0 && words[first].Break == WordBreak.None && words[first - 1].Looks(WordShape.AllCapitals) && Units.Of(words[first - 1].Span.Of(text)) == Dimension.Money)
        {
            return Dimension.Money;
        }

        var before = Lower(text, words, first - 1);
        if (before == "mach")
        {
            return Dimension.Speed;
        }

        if (before is "aged" or "age" or "turned" or "turning" || (before == "of" && Lower(text, words, first - 2) is "age" or "ages"))
        {
            return Dimension.Age;
        }

        // "In his 80s"
        if (before is "his" or "her" or "their" && Lower(text, words, number).EndsWith("0s", StringComparison.Ordinal))
        {
            return Dimension.Age;
        }

        var isBare = number + 1 >= words.Length || words[number + 1].Break != WordBreak.None || words[number + 1].Is(WordClass.Function) || words[number + 1].IsNumber;
        return !isBare ? Dimension.Counted : first == number && StandsAsAge(text, words, number) ? Dimension.Bare | Dimension.Age : Dimension.Bare;
    }

    // "Kofi Mensah, 19, of Accra", "Kofi Mensah (19)", "she was 19 when".
    private static bool StandsAsAge(string text, ImmutableArray<Word> words, int at)
    {
        if (at == 0 || !CanBeAge(Lower(text, words, at)))
        {
            return false;
        }

        var isAtBreak = at + 1 >= words.Length || words[at + 1].Break != WordBreak.None;
        return words[at].Break is WordBreak.Comma or WordBreak.Opening
            ? isAtBreak && words[at - 1].Looks(WordShape.Capital)
            : words[at].Break == WordBreak.None && Lower(text, words, at - 1) is "is" or "was" && (isAtBreak || Lower(text, words, at + 1) is "and" or "when" or "but");
    }

    private static bool CanBeAge(string number) =>
        char.IsAsciiDigit(number[0])
            ? number.Length <= 3 && number.All(char.IsAsciiDigit) && (number.Length < 3 || number[0] == '1')
            : number is not ("one" or "none" or "zero" or "half" or "dozen" or "million" or "billion" or "trillion" or "thousand");

    private static bool LacksUnit(Figure figure) => (figure.Dimension & (Dimension.Bare | Dimension.Counted)) != 0;

    // "5 to 7 metres", "5–7 metres", "between 5 and 7 metres", "three and a half metres", "6 x 4 m": the unit is said once.
    private static bool AreJoined(string text, ImmutableArray<Word> words, Figure left, Figure right)
    {
        var between = left.Number + 1;
        return (right.First - between) switch
        {
            0 => text.AsSpan(words[left.Number].Span.End..words[right.First].Span.Start) is "–" or "—" or " – ",
            1 => Lower(text, words, between) is "to" or "or" or "by" or "x"
                || (Lower(text, words, between) == "and" && Lower(text, words, left.First - 1) == "between"),
            2 => Lower(text, words, between) == "and" && Lower(text, words, between + 1) is "a" or "an",
            _ => false,
        };
    }

    private static string Lower(string text, ImmutableArray<Word> words, int at) =>
        at < 0 || at >= words.Length ? "" : words[at].Lower(text);
}
