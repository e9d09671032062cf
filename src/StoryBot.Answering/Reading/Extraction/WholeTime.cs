using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Takes along what says when together with a part of it: "Sunday, 15 June at 14:00", "the second Saturday in July", "Mondays and Thursdays".</summary>
internal static class WholeTime
{
    public static (int First, int Last) Around(AskedQuestion asked, SentenceWords sentence, int first, int last)
    {
        if (asked.Type != AnswerType.Date)
        {
            return (first, last);
        }

        // "On which day …?", "what time …?" ask for a part.
        var asksForAll = asked.Lower(asked.QuestionWord) == "when" || asked.FocusWord() is "date" or "dates" or "deadline" or "deadlines";
        return Listed(asked, sentence, asksForAll ? Dated(sentence, first, last) ?? InMonth(sentence, first, last) : (first, last));
    }

    // The day of the week ahead of a date and the hour behind it.
    private static (int First, int Last)? Dated(SentenceWords sentence, int first, int last)
    {
        var words = sentence.Words;
        foreach (var date in QuantityFinder.Find(sentence.Text, words).Where(span => span.Kind == SpanKind.Date && IsDay(sentence, span)))
        {
            var isBehindWeekday = date.First > 0 && Weekdays.Contain(sentence.Text, words[date.First - 1]) && words[date.First].Break <= WordBreak.Comma;
            var start = isBehindWeekday ? date.First - 1 : date.First;
            var end = sentence.Figures.Where(figure => figure.Dimension == Dimension.Clock && IsHourOf(sentence, date, figure)).Select(figure => figure.Last).FirstOrDefault(date.Last);
            if (first >= start && last <= end)
            {
                return (start, end);
            }
        }

        return null;
    }

    private static bool IsDay(SentenceWords sentence, CandidateSpan date)
    {
        var words = sentence.Words[date.First..(date.Last + 1)];
        return words.Any(IsMonth) && words.Any(word => word.Looks(WordShape.Digits) && !word.Looks(WordShape.Year));
    }

    private static bool IsHourOf(SentenceWords sentence, CandidateSpan date, Figure hour) =>
        (hour.First == date.Last + 1 && sentence.Words[hour.First].Break == WordBreak.Comma)
        || (hour.First == date.Last + 2 && sentence.Follows(date.Last + 1) && sentence.Lower(date.Last + 1) is "at" or "from");

    // "The second Saturday in July", "the first week of July", "the end of July".
    private static (int First, int Last) InMonth(SentenceWords sentence, int first, int last)
    {
        if (first < 3 || !IsMonth(sentence.Words[first]) || sentence.Lower(first - 1) is not ("in" or "of"))
        {
            return (first, last);
        }

        var isEdge = sentence.Lower(first - 3) == "the" && sentence.Lower(first - 1) == "of" && sentence.Lower(first - 2) is "beginning" or "start" or "middle" or "end";
        var isCounted = sentence.Words[first - 3].Looks(WordShape.Ordinal) || sentence.Lower(first - 3) is "first" or "second" or "third" or "fourth" or "last";
        var isPart = Weekdays.Contain(sentence.Text, sentence.Words[first - 2]) || sentence.Lower(first - 2) is "week" or "weekend" or "half" or "day";
        return isEdge || (isCounted && isPart) ? (sentence.Lower(first - 4) == "the" ? first - 4 : first - 3, last) : (first, last);
    }

    // "Mondays and Thursdays", "11 am and 3 pm", "May and June".
    private static (int First, int Last) Listed(AskedQuestion asked, SentenceWords sentence, (int First, int Last) time)
    {
        var (first, last) = time;
        if (UnitAt(asked, sentence, first) is not { } unit || unit.First != first || UnitAt(asked, sentence, last) is not { } other || other.Last != last || other.Kind != unit.Kind)
        {
            return time;
        }

        while (Next(sentence, last) is var next && UnitAt(asked, sentence, next) is { } more && more.First == next && more.Kind == unit.Kind)
        {
            last = more.Last;
        }

        while (Previous(sentence, first) is var previous && UnitAt(asked, sentence, previous) is { } more && more.Last == previous && more.Kind == unit.Kind)
        {
            first = more.First;
        }

        return (first, last);
    }

    // What begins behind "and" or a comma; past the end where nothing does.
    private static int Next(SentenceWords sentence, int last) =>
        sentence.Lower(last + 1) is "and" or "or" ? last + 2
        : last + 1 < sentence.Words.Length && sentence.Words[last + 1].Break == WordBreak.Comma ? last + 1
        : sentence.Words.Length;

    private static int Previous(SentenceWords sentence, int first) =>
        sentence.Lower(first - 1) is "and" or "or" ? first - 2
        : sentence.Words[first].Break == WordBreak.Comma ? first - 1
        : -1;

    // A day of the week, an hour, or where several months are asked for, a month without its day.
    private static (int First, int Last, WordClass Kind)? UnitAt(AskedQuestion asked, SentenceWords sentence, int at)
    {
        if (at < 0 || at >= sentence.Words.Length)
        {
            return null;
        }

        if (Weekdays.Contain(sentence.Text, sentence.Words[at]))
        {
            return (at, at, WordClass.Weekday);
        }

        foreach (var figure in sentence.Figures)
        {
            if (figure.Dimension == Dimension.Clock && figure.First <= at && figure.Last >= at)
            {
                return (figure.First, figure.Last, WordClass.TimeUnit);
            }
        }

        return asked.AsksForSeveral && IsMonth(sentence.Words[at]) && !IsDigits(sentence, at - 1) && !IsDigits(sentence, at + 1) ? (at, at, WordClass.Month) : null;
    }

    private static bool IsMonth(Word word) => word.Is(WordClass.Month) && word.Looks(WordShape.Capital);

    private static bool IsDigits(SentenceWords sentence, int at) => at >= 0 && at < sentence.Words.Length && sentence.Words[at].Looks(WordShape.Digits);
}
