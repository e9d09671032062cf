using System.Collections.Immutable;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Answering.Reading.Extraction;

/// <summary>Finds what somebody said: the words in quotation marks, else those behind "said that".</summary>
internal static class SaidWords
{
    // A quoted word or two is a name or a sneer.
    private const int ShortestQuotation = 3;

    /// <summary>Whether a question asks what somebody said: "what did the mayor say about it?".</summary>
    public static bool AreAskedFor(AskedQuestion asked)
    {
        var at = asked.QuestionWord;
        return asked.Type == AnswerType.Thing && asked.Focus is null && at >= 0
            && asked.Words[at].Lower(asked.Text) == "what"
            && asked.Words.Skip(at + 1).Any(word => word.Lower(asked.Text) is "say" or "says" or "said" or "tell" or "told" or "announce" or "announced" or "claim" or "warn" or "add" or "argue");
    }

    /// <summary>Where the said words stand in a sentence; null where it tells nobody's words.</summary>
    public static (int First, int Last)? In(string text, ImmutableArray<Word> words) => Quoted(text, words) ?? Reported(text, words);

    private static (int First, int Last)? Quoted(string text, ImmutableArray<Word> words)
    {
        var first = Enumerable.Range(0, words.Length).FirstOrDefault(at => OpensBefore(text, words[at]), -1);
        if (first < 0)
        {
            return null;
        }

        var last = Enumerable.Range(first, words.Length - first).FirstOrDefault(at => ClosesBehind(text, words[at]), words.Length - 1);
        return last - first + 1 >= ShortestQuotation && !IsName(words, first, last) ? (first, last) : null;
    }

    // The "Bridge of Hope" is what something is called.
    private static bool IsName(ImmutableArray<Word> words, int first, int last) =>
        words[first..(last + 1)].All(word => word.Looks(WordShape.Capital) || word.Is(WordClass.Function));

    private static (int First, int Last)? Reported(string text, ImmutableArray<Word> words)
    {
        var verb = Enumerable.Range(0, words.Length).FirstOrDefault(at => words[at].Is(WordClass.ReportingVerb) && words[at].Lower(text) is not ("reported" or "according" or "noted") && !IsPutIn(text, words, at), -1);
        var first = verb + 1 < words.Length && words[verb + 1].Lower(text) == "that" ? verb + 2 : verb + 1;
        return verb > 0 && words.Length - first >= ShortestQuotation && words[first].Break == WordBreak.None ? (first, words.Length - 1) : null;
    }

    // "Salt is added to the dough."
    private static bool IsPutIn(string text, ImmutableArray<Word> words, int at) =>
        at > 0 && words[at].Lower(text) == "added" && words[at - 1].Lower(text) is "is" or "are" or "was" or "were" or "be" or "been" or "being";

    private static bool OpensBefore(string text, Word word) =>
        word.Span.Start > 0 && (text[word.Span.Start - 1] is '“' || (text[word.Span.Start - 1] is '"' && (word.Span.Start == 1 || text[word.Span.Start - 2] == ' ')));

    private static bool ClosesBehind(string text, Word word)
    {
        var at = word.Span.End;
        at += at < text.Length && text[at] is ',' or '.' or '!' or '?' ? 1 : 0;
        return at < text.Length && text[at] is '”' or '"';
    }
}
