namespace StoryBot.Chat.Slack.Rendering;

/// <summary>A part of a quote as runs, what is highlighted in bold.</summary>
internal static class QuoteRuns
{
    public static IReadOnlyList<RichRun> Of(string text, Range part, Range? highlight)
    {
        var (start, length) = part.GetOffsetAndLength(text.Length);
        var end = start + length;
        var (from, to) = Within(text, highlight);
        (from, to) = (Math.Clamp(from, start, end), Math.Clamp(to, start, end));
        var runs = new List<RichRun>(3);
        Add(start, from, null);
        Add(from, to, RunStyle.Strong);
        Add(to, end, null);
        return runs;

        void Add(int first, int after, RunStyle? style)
        {
            if (after > first)
                runs.Add(new RichRun.Words(text[first..after], style));
        }
    }

    /// <summary>The highlight as offsets; none where it lies outside the text, is empty or halves a character.</summary>
    private static (int From, int To) Within(string text, Range? highlight)
    {
        if (highlight is not { } range)
            return (text.Length, text.Length);
        var (from, to) = (range.Start.GetOffset(text.Length), range.End.GetOffset(text.Length));
        var sound = from >= 0 && from < to && to <= text.Length && !Halves(text, from) && !Halves(text, to);
        return sound ? (from, to) : (text.Length, text.Length);
    }

    private static bool Halves(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
