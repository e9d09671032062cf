using System.Collections.Immutable;

namespace StoryBot.Answering.Articles;

/// <summary>Finds the sentences of a paragraph; every character but white space belongs to exactly one.</summary>
/// <remarks>
/// A full stop ends a sentence unless what stands around it says otherwise. Unclear cases stay together: a quote that is a
/// little long can still be read, half a sentence can't.
/// </remarks>
internal static class SentenceSplitter
{
    /// <summary>The sentences as spans of <paramref name="text"/>, in order and trimmed; linear in the text's length.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = AfterWhiteSpace(text, 0);
        var position = start;
        while (position < text.Length)
        {
            if (!IsTerminator(text[position]))
            {
                position++;
                continue;
            }

            var stop = position;
            position = AfterClosing(text, position);
            if (EndsSentence(text, start, stop, position))
            {
                sentences.Add(new TextSpan(start, position - start));
                start = position = AfterWhiteSpace(text, position);
            }
        }

        var end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;

        if (end > start)
            sentences.Add(new TextSpan(start, end - start));

        return sentences.DrainToImmutable();
    }

    private static bool EndsSentence(string text, int start, int stop, int after)
    {
        if (after == text.Length || text[stop] is '。' or '！' or '？')
            return true;

        if (!char.IsWhiteSpace(text[after]))
            return false;

        var next = AfterWhiteSpace(text, after);
        while (next < text.Length && IsOpening(text[next]))
            next++;

        if (next == text.Length)
            return true;

        if (char.IsLower(text[next]) || IsTerminator(text[next]))
            return false;

        var isPlainStop = text[stop] == '.' && (stop + 1 == after || !IsTerminator(text[stop + 1]));
        return !isPlainStop || new FullStop(text, start, stop, next).EndsSentence;
    }

    // Past the marks that end the sentence, its closing quotes and brackets, and a footnote's number: ?!”), .[12]
    private static int AfterClosing(string text, int position)
    {
        while (position < text.Length && (IsTerminator(text[position]) || IsClosing(text[position])))
            position++;

        while (position < text.Length && text[position] == '[')
        {
            var close = position + 1;
            while (close < text.Length && close - position < 5 && char.IsAsciiDigit(text[close]))
                close++;

            if (close == position + 1 || close == text.Length || text[close] != ']')
                break;

            position = close + 1;
        }

        return position;
    }

    private static int AfterWhiteSpace(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;

        return position;
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '‼' or '⁇' or '⁈' or '⁉' or '؟' or '۔' or '।' or '。' or '！' or '？';

    private static bool IsClosing(char c) => c is '"' or '\'' or ')' or ']' or '}' or '”' or '’' or '»' or '›' or '」' or '』' or '）';

    private static bool IsOpening(char c) => c is '"' or '\'' or '(' or '[' or '{' or '“' or '‘' or '„' or '«' or '‹' or '¿' or '¡' or '–' or '—' or '•';
}
