using System.Collections.Immutable;

namespace StoryBot.Answering.Reading.Words;

/// <summary>Reads the analysed terms of a text as words with class, shape and the breaks between them.</summary>
internal static class WordReader
{
    private const WordClass NameClasses = WordClass.Month | WordClass.Weekday | WordClass.FirstName | WordClass.Place | WordClass.Nationality;

    private static readonly string[] VerbEndings = ["ing", "ed", "ly"];

    public static ImmutableArray<Word> Read(string text, ImmutableArray<Term> terms)
    {
        var words = ImmutableArray.CreateBuilder<Word>(terms.Length);
        var end = -1;
        foreach (var term in terms)
        {
            ReadOnlySpan<char> gap = end < 0 ? [] : text.AsSpan(end..term.Span.Start);
            words.Add(Read(text, term, end < 0 ? WordBreak.Edge : Between(gap)) with { BeginsCell = gap.Contains('|') });
            end = term.Span.End;
        }

        if (words.Count > 0 && IsCapitalOnlyAsFirst(text, words))
        {
            words[0] = words[0] with { Shape = words[0].Shape & ~WordShape.Capital };
        }

        return words.MoveToImmutable();
    }

    // "Taken together, …": a sentence's first word has its capital for being the first, unless it can be a name or begins one.
    private static bool IsCapitalOnlyAsFirst(string text, ImmutableArray<Word>.Builder words)
    {
        var (first, letters) = (words[0], words[0].Span.Of(text));
        var isKnown = first.Class != WordClass.None || VerbEndings.Any(ending => letters.EndsWith(ending, StringComparison.Ordinal));
        var beginsName = words.Count > 1 && words[1].Break == WordBreak.None && (words[1].Looks(WordShape.Capital) || words[1].Stem == "of");
        return isKnown && !first.Is(NameClasses) && !first.Looks(WordShape.AllCapitals) && !beginsName;
    }

    private static Word Read(string text, Term term, WordBreak before)
    {
        var letters = text.AsSpan(term.Span.Start, term.Span.Length);
        var bare = letters.EndsWith("'s") || letters.EndsWith("’s") ? letters[..^2] : letters;
        var shape = ShapeOf(bare);
        var span = term.Span;
        if (span.End < text.Length && text[span.End] == '%' && (shape & WordShape.Digits) != 0)
        {
            span = span with { Length = span.Length + 1 };
            shape |= WordShape.Percent;
        }

        if (span.Start > 0 && text[span.Start - 1] is '$' or '€' or '£' or '¥' && (shape & WordShape.Digits) != 0)
        {
            span = new TextSpan(span.Start - 1, span.Length + 1);
            shape |= WordShape.Money;
        }

        return new Word(term.Stem, span, term.IsStopWord, Lexicon.ClassOf(bare), shape, before);
    }

    private static WordShape ShapeOf(ReadOnlySpan<char> letters)
    {
        var shape = letters.Length > 0 && char.IsUpper(letters[0]) ? WordShape.Capital : WordShape.None;
        var digits = 0;
        var capitals = 0;
        var small = 0;
        foreach (var letter in letters)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            capitals += char.IsUpper(letter) ? 1 : 0;
            small += char.IsLower(letter) ? 1 : 0;
        }

        shape |= capitals >= 2 && small == 0 ? WordShape.AllCapitals : WordShape.None;
        shape |= digits > 0 ? WordShape.Digits : WordShape.None;
        shape |= digits == 4 && letters.Length == 4 && letters[0] is '1' or '2' ? WordShape.Year : WordShape.None;
        shape |= digits is 3 or 4 && letters.Length == digits + 1 && letters[^1] == 's' ? WordShape.Decade : WordShape.None;
        shape |= digits > 0 && small == 2 && letters.Length == digits + 2 ? WordShape.Ordinal : WordShape.None;
        return shape;
    }

    private static WordBreak Between(ReadOnlySpan<char> gap)
    {
        var found = WordBreak.None;
        for (var at = 0; at < gap.Length; at++)
        {
            var here = gap[at] switch
            {
                ',' => WordBreak.Comma,
                '"' or '“' or '”' or '«' or '»' or '‘' => WordBreak.Quote,
                '(' or '[' => WordBreak.Opening,
                ')' or ']' => WordBreak.Closing,
                ';' or ':' or '—' or '–' or '!' or '?' or '…' or '|' => WordBreak.Strong,
                '-' when at + 1 < gap.Length && gap[at + 1] == '-' => WordBreak.Strong,
                '-' when gap.Length >= 3 => WordBreak.Strong,
                _ => WordBreak.None,
            };
            found = here > found ? here : found;
        }

        return found;
    }
}
