using System.Collections.Immutable;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Questions;

/// <summary>What the figures measure that can answer a question: "how fast" asks for knots, not for passengers.</summary>
/// <param name="Wanted">What is asked for.</param>
/// <param name="Tolerated">What answers too, with some subjects: a film is two hours long, a fine is high in dollars.</param>
internal readonly record struct AskedMeasure(Dimension Wanted, Dimension Tolerated)
{
    private const Dimension Shares = Dimension.Percentage | Dimension.Money;

    // "King at 25", "the toll rose to 187 people".
    private const Dimension Numbers = Dimension.Bare | Dimension.Counted;

    /// <summary>The measure that a question asks for; null where it asks for none.</summary>
    public static AskedMeasure? Of(AskedQuestion asked)
    {
        var at = asked.QuestionWord;
        if (at < 0)
        {
            return null;
        }

        var next = asked.Lower(at + 1);
        var isHow = asked.Lower(at) == "how";
        if (isHow && next is "hot" or "cold" or "warm")
        {
            return Named("temperature");
        }

        if (asked.Type == AnswerType.Money && (isHow || asked.Focus is null))
        {
            return Named("price");
        }

        if (isHow && next is "long" or "soon" or "quickly" && asked.Type == AnswerType.Duration)
        {
            return Lasting(asked);
        }

        var focus = asked.FocusWord();
        if (asked.Type == AnswerType.Date && focus == "time")
        {
            return AsksForPartOfTime(asked, at) ? null : Named(focus);
        }

        if (asked.Type is not (AnswerType.Number or AnswerType.Money))
        {
            return null;
        }

        if (!isHow)
        {
            return Named(focus);
        }

        return next == "much"
            ? asked.Has(word => word is "weigh" or "weighs" or "weighed") ? Named("weigh") : null
            : Named(next);
    }

    // "How long are the walls?" asks for metres or minutes; what lasts, takes or waits does so in time.
    private static AskedMeasure Lasting(AskedQuestion asked)
    {
        var isSurelyTime = asked.Words.Any(word => word.Stem is "last" or "take" or "took" or "stai" or "wait" or "serv" or "ago");
        return new AskedMeasure(Dimension.Duration, Dimension.Date | Dimension.Clock | Dimension.Age | Dimension.Pieces | (isSurelyTime ? Dimension.None : Dimension.Length | Dimension.Long));
    }

    // "What time of year", "what time zone".
    private static bool AsksForPartOfTime(AskedQuestion asked, int at) =>
        asked.Lower(at + 2) is "of" or "period" or "frame" or "span" or "zone" or "limit";

    /// <summary>What is counted, where a question asks how many there are, not how often; null elsewhere.</summary>
    public static AskedMeasure? CountIn(AskedQuestion asked)
    {
        var at = asked.QuestionWord + 1;
        var asksHowMany = asked.Type == AnswerType.Number && at > 0 && asked.Lower(at) == "many" && asked.Focus != "time";
        var asksForMoney = asked.Words.Any(word => word.Is(WordClass.Currency | WordClass.CurrencyNoun) || Units.Of(word.Span.Of(asked.Text)) == Dimension.Money);
        var tolerated = Dimension.Date | Dimension.Percentage | (asksForMoney ? Dimension.Money : Dimension.None);
        return asksHowMany ? new AskedMeasure(~(Dimension.Times | Dimension.Date | Shares), tolerated) : null;
    }

    public bool Allows(Figure figure) => (figure.Dimension & (Wanted | Tolerated)) != 0;

    /// <summary>Whether a sentence gives a figure of the measure, be it "a mile" or a bare number beside the measure's name or in a table.</summary>
    public bool IsGivenIn(string text, ImmutableArray<Word> words)
    {
        var (measure, figures) = (this, FigureFinder.Find(text, words));
        return figures.Any(measure.Allows)
            || words.Any(word => measure.Wanted is Dimension.Money or Dimension.Duration or Dimension.Clock && measure.IsUnit(text, word))
            || (figures.Any(figure => (figure.Dimension & Dimension.Bare) != 0) && measure.NeedsNoUnit(text, words))
            || Enumerable.Range(1, Math.Max(0, words.Length - 1)).Any(at => words[at - 1].Is(WordClass.Determiner) && (Units.Of(words[at].Span.Of(text)) & measure.Wanted) != 0);
    }

    /// <summary>Whether a word says how much without a figure: "decades", "free", "no", "very".</summary>
    public bool IsSaidBy(string text, Word word) =>
        IsUnit(text, word)
        || word.Lower(text) is "as" or "so" or "too" or "very" or "no" or "none" or "nobody" or "nothing" or "neither" or "never" or "always"
            or "several" or "few" or "many" or "most" or "all" or "every" or "both";

    private bool IsUnit(string text, Word word) =>
        (Wanted & Units.Of(word.Span.Of(text))) != 0
        || ((Wanted & (Dimension.Duration | Dimension.Age)) != 0 && (word.Is(WordClass.TimeUnit) || word.Lower(text) is "forever" or "overnight" or "since" or "until"))
        || ((Wanted & Dimension.Clock) != 0 && ClockTime.IsNamed(text, word))
        || (Wanted == Dimension.Money && word.Lower(text) is "free");

    private bool NeedsNoUnit(string text, ImmutableArray<Word> words)
    {
        var wanted = Wanted;
        return wanted == Dimension.Age || words.Any(word => word.BeginsCell || Named(word.Lower(text))?.Wanted == wanted);
    }

    private static AskedMeasure? Named(string word) => word switch
    {
        "long" or "length" or "lengths" => new(Dimension.Length | Dimension.Long, Dimension.Duration | Dimension.Pieces),
        "tall" or "height" or "heights" => new(Dimension.Length | Dimension.High, Dimension.Pieces),
        "high" => new(Dimension.Length | Dimension.High, Shares | Dimension.Temperature | Dimension.Pieces | Dimension.Other | Numbers),
        "deep" or "depth" or "depths" => new(Dimension.Length | Dimension.Deep, Shares | Dimension.Pieces),
        "wide" or "width" or "widths" => new(Dimension.Length | Dimension.Wide, Shares | Dimension.Pieces),
        "thick" or "thickness" => new(Dimension.Length | Dimension.Thick, Dimension.Pieces),
        "far" or "distance" or "distances" => new(Dimension.Length | Dimension.Away, Dimension.Duration | Dimension.Percentage | Dimension.Pieces),
        "fast" or "speed" or "speeds" => new(Dimension.Speed, Dimension.Duration | Dimension.Percentage | Dimension.Other),
        "heavy" or "weight" or "weights" or "weigh" or "weighs" or "weighed" or "weighing" => new(Dimension.Mass, Shares | Dimension.Other),
        "old" or "age" or "ages" => new(Dimension.Age, Dimension.Duration | Numbers),
        "price" or "prices" or "cost" or "costs" or "fare" or "fares" or "fee" or "fees" or "salary" or "wage" or "budget" or "revenue" or "income" or "surcharge" or "deposit" or "rent" or "postage" => new(Dimension.Money, Dimension.Percentage | Dimension.Bare),
        "time" => new(Dimension.Clock, Dimension.Date | Dimension.Duration),
        "temperature" or "temperatures" => new(Dimension.Temperature, Dimension.None),
        _ => null,
    };
}
