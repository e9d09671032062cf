using System.Collections.Immutable;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Extraction;

/// <summary>A sentence of which all runs of words are spans, for judging what a rule makes of them.</summary>
internal sealed class RuledSentence(string text)
{
    private readonly ImmutableArray<Word> words = WordReader.Read(text, TermAnalyzer.Analyze(text));

    /// <summary>The stems of its columns' names, where it is a row.</summary>
    public ImmutableArray<ImmutableArray<string>> Columns { get; init; } = [];

    public ImmutableArray<SentenceWords> Sentences => [new SentenceWords(text, words) { Columns = Columns }];

    /// <summary>The words chosen for a question, where the weights like <paramref name="best"/> best, then the others in the order given.</summary>
    public string? Choose(AskedQuestion asked, string best, params string[] others)
    {
        List<ScoredSpan> spans = [.. others.Prepend(best).Select((piece, at) => Span(piece) with { LogOdds = -10 * at })];
        return SpanChoice.Of(asked, spans, Sentences) is { } choice ? Words(choice.Span) : null;
    }

    private string Words(ScoredSpan span) => words[span.First].Span.To(words[span.Last].Span).Of(text);

    private ScoredSpan Span(string piece)
    {
        var start = text.IndexOf(piece, StringComparison.Ordinal);
        var inside = Enumerable.Range(0, words.Length).Where(at => words[at].Span.Start >= start && words[at].Span.End <= start + piece.Length).ToArray();
        return new ScoredSpan(0, inside[0], inside[^1], 0);
    }
}
