using System.Globalization;

namespace StoryBot.Chat.Rendering;

/// <summary>Finds where a long text is best cut: at a paragraph's end, a line's, a sentence's, a word's, and at least between two characters as people see them.</summary>
internal static class TextCuts
{
    /// <summary>
    /// Cuts <paramref name="text"/> into ranges that follow each other without a gap. Each costs at most
    /// <paramref name="first"/> (the first) or <paramref name="most"/> (the others), counted by <paramref name="cost"/>.
    /// </summary>
    public static IEnumerable<Range> Cut(string text, int first, int most, Func<string, int, int> cost)
    {
        var start = 0;
        var room = first;
        while (start < text.Length)
        {
            var reach = Reach(text, start, room, cost);
            var end = reach == text.Length ? reach : Best(text, start, reach);
            yield return start..end;
            start = end;
            room = most;
        }
    }

    private static int Reach(string text, int start, int room, Func<string, int, int> cost)
    {
        var at = start;
        while (at < text.Length && (room -= cost(text, at)) >= 0)
            at++;
        return at;
    }

    /// <summary>The last cut of the best kind that leaves a piece of fair length; a cut never leaves nothing.</summary>
    private static int Best(string text, int start, int reach)
    {
        var fair = start + ((reach - start) / 3);
        for (var kind = 0; kind < 4; kind++)
        {
            for (var at = reach; at > fair; at--)
            {
                if (Fits(text, at, kind))
                    return at;
            }
        }

        return Whole(text, start, reach);
    }

    private static bool Fits(string text, int at, int kind) => kind switch
    {
        0 => at > 1 && text[at - 1] == '\n' && text[at - 2] == '\n',
        1 => text[at - 1] == '\n',
        2 => at > 1 && text[at - 1] == ' ' && text[at - 2] is '.' or '!' or '?' or '…' or '"' or '”' or '’' or '。',
        _ => char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at]),
    };

    /// <summary>The last end of a whole character at or before <paramref name="reach"/>; a single one beyond all bounds is cut between code points.</summary>
    private static int Whole(string text, int start, int reach)
    {
        var end = start;
        while (end < reach)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > reach)
                break;
            end = next;
        }

        if (end == start)
            end = Math.Max(reach, start + 1);
        return end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]) ? (end - 1 > start ? end - 1 : end + 1) : end;
    }

    /// <summary>At most <paramref name="most"/> UTF-16 code units, cut between characters; on one line.</summary>
    public static string Short(string text, int most)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= most)
            return line;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(line, end) is var next && next < most)
            end = next;
        return line[..end] + "…";
    }
}
