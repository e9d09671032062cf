using System.Collections.Immutable;
using StoryBot.Answering.Reading.Matching;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Decisions;

/// <summary>A figure or a date that answers, in its sentence, which tells how it is meant: how exactly, of when and of what.</summary>
internal sealed class AnswerInSentence
{
    // What a figure is of stands within so many words: "$2 for bikes", "bikes pay a toll of $2".
    private const int Near = 4;

    // Figures without a unit: whether they count the same thing only the sentences tell.
    private const Dimension Plain = Dimension.Bare | Dimension.Counted;

    private readonly AskedQuestion asked;
    private readonly string text;
    private readonly ImmutableArray<Word> words;
    private readonly Figure[] figures;
    private readonly int first;
    private readonly int end;

    public AnswerInSentence(AskedQuestion asked, AnswerReading reading)
    {
        this.asked = asked;
        text = reading.Sentence.Passage.Passage.Text;
        var sentence = reading.Quoted.FirstOrDefault(quoted => quoted.Span.Contains(reading.Short.Start)) ?? reading.Sentence.Sentence;
        words = WordReader.Read(text, sentence.Terms);
        figures = [.. FigureFinder.Find(text, words).Where(figure => words[figure.First].Span.Start < reading.Short.End && words[figure.Number].Span.End > reading.Short.Start)];
        int[] answer = [.. Enumerable.Range(0, words.Length).Where(at => words[at].Span.Start < reading.Short.End && words[at].Span.End > reading.Short.Start)];
        first = figures.Length > 0 ? figures[0].First : answer.FirstOrDefault();
        end = figures.Length > 0 ? figures[^1].Last + 1 : answer.LastOrDefault() + 1;
    }

    /// <summary>Whether it is said outright: not denied, not rounded, not a part of a number, and no date of when somebody said it.</summary>
    public bool IsOutright => !words.Any(word => Negation.Contains(text.AsSpan(word.Span.Start, word.Span.Length))) && !IsRounded && !IsInPart && !IsOfSaying;

    private bool IsRounded => (Lower(first - 1), Lower(first - 2)) switch
    {
        ("about" or "around" or "some" or "nearly" or "almost" or "roughly" or "approximately" or "circa" or "over" or "under" or "above" or "below" or "estimated", _) => true,
        ("than", "more" or "less" or "fewer" or "greater" or "higher" or "lower" or "longer" or "later" or "earlier" or "older" or "younger") => true,
        ("least" or "most", "at") or ("to", "up" or "close") or ("as", "many" or "much" or "few" or "little" or "late" or "early" or "long" or "high") => true,
        _ => Lower(end) == "or" && Lower(end + 1) is "more" or "less" or "so",
    };

    // "One hundred and five": what was read for the figure is a part of it.
    private bool IsInPart => (Lower(end) == "and" && Is(end + 1, WordClass.NumberWord)) || (Lower(first - 1) == "and" && Is(first - 2, WordClass.NumberWord));

    // "Officials said on Friday that the storm hit the town."
    private bool IsOfSaying
    {
        get
        {
            var verb = Is(first - 1, WordClass.Preposition) ? first - 2 : first - 1;
            return asked.Type == AnswerType.Date && Is(verb, WordClass.ReportingVerb) && !IsAsked(words[verb]);
        }
    }

    /// <summary>Whether both measure in the same unit: metres and feet have different figures for one length.</summary>
    public bool MeasuresLike(AnswerInSentence other)
    {
        var (one, two) = (Units(), other.Units());
        return one.Overlaps(two) || one.Count + two.Count == 0;
    }

    /// <summary>Whether they are of different times: until 2019 the toll was another than since 2020.</summary>
    public bool IsOfAnotherTime(AnswerInSentence other) => !Times().SetEquals(other.Times()) || AreApart(Days(), other.Days());

    /// <summary>Whether each is of something that the other doesn't speak of: "$2 for bikes" and "$5 for cars".</summary>
    public bool IsOfAnotherThing(AnswerInSentence other) => asked.Type != AnswerType.Date && AreApart(Things(), other.Things());

    private static bool AreApart(HashSet<string> one, HashSet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);

    private HashSet<string> Units() => [.. figures.Select(UnitOf)];

    private string UnitOf(Figure figure)
    {
        var number = words[figure.First];
        if (number.Looks(WordShape.Money))
        {
            return text.Substring(number.Span.Start, 1);
        }

        if ((figure.Dimension & Dimension.Percentage) != 0)
        {
            return "%";
        }

        if ((figure.Dimension & Plain) != 0)
        {
            return "";
        }

        var unit = figure.Last > figure.Number
            ? string.Join(' ', words[(figure.Number + 1)..(figure.Last + 1)].Select(word => word.Stem))
            : words[figure.Number].Span.Of(text).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ',');
        return unit switch
        {
            "" => figure.Dimension.ToString(),
            "dollar" or "usd" => "$",
            "euro" or "eur" => "€",
            "pound" or "gbp" => "£",
            _ => unit,
        };
    }

    // When something happened is asked for: other years of its sentence are of other things.
    private HashSet<string> Times() =>
        [.. Outside().Where(at => IsTimeWord(at) || (asked.Type != AnswerType.Date && IsYear(words[at]))).Select(at => words[at].Stem)];

    private HashSet<string> Days() =>
        [.. Outside().Where(at => asked.Type != AnswerType.Date && words[at].Is(WordClass.Month | WordClass.Weekday) && words[at].Looks(WordShape.Capital)).Select(at => words[at].Stem)];

    private bool IsTimeWord(int at) =>
        Lower(at) is "until" or "till" or "since" or "before" or "now" or "currently" or "nowadays" or "today" or "formerly" or "originally" or "initially" or "previously"
        || (Lower(at) is "last" or "next" or "this" or "previous" && Is(at + 1, WordClass.DateNoun));

    private static bool IsYear(Word word) => word.Looks(WordShape.Year) && !word.Looks(WordShape.Money | WordShape.Percent);

    private HashSet<string> Things() =>
        [.. Outside().Where(at => at >= first - Near && at < end + Near && IsThing(words[at], words[at].Span.Of(text))).Select(at => words[at].Stem)];

    private bool IsThing(Word word, string written) =>
        !word.IsStopWord && !word.IsNumber && !word.Is(WordClass.Month | WordClass.Weekday) && !UnmissedWords.Contain(written) && !IsAsked(word);

    private bool IsAsked(Word word) => asked.Sought.Any(term => TermMatch.Of(term, word.Stem) > 0);

    private IEnumerable<int> Outside() => Enumerable.Range(0, words.Length).Where(at => at < first || at >= end);

    private bool Is(int at, WordClass any) => at >= 0 && at < words.Length && words[at].Is(any);

    private string Lower(int at) => at < 0 || at >= words.Length ? "" : words[at].Span.Of(text).ToLowerInvariant();
}
