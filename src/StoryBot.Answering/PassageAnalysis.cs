using System.Collections.Immutable;
using StoryBot.Answering.Indexing;

namespace StoryBot.Answering;

/// <summary>Takes a passage apart into its sentences' terms.</summary>
internal static class PassageAnalysis
{
    public static ImmutableArray<AnalyzedSentence> Of(Passage passage) =>
        [.. passage.Paragraph.Sentences.Select(sentence => Sentence(passage.Text, sentence))];

    private static AnalyzedSentence Sentence(string paragraph, TextSpan sentence) =>
        new(sentence, [.. TermAnalyzer.Analyze(sentence.Of(paragraph)).Select(term => term with { Span = term.Span with { Start = term.Span.Start + sentence.Start } })]);
}
