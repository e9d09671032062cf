using System.Text;

namespace StoryBot.Answering.Articles;

/// <summary>The white space at which a line may break; a no-break space is part of the text.</summary>
internal static class Whitespace
{
    public static bool IsBreaking(char c) =>
        c is ' ' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The text with every run of breaking white space as one space, and none at its ends.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var collapsed = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (IsBreaking(c))
            {
                pending = collapsed.Length > 0;
                continue;
            }

            if (pending)
            {
                collapsed.Append(' ');
                pending = false;
            }

            collapsed.Append(c);
        }

        return collapsed.ToString();
    }

    /// <summary>The span without the breaking white space at its ends.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBreaking(text[start]))
            start++;

        while (end > start && IsBreaking(text[end - 1]))
            end--;

        return new TextSpan(start, end - start);
    }
}
