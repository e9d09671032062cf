using System.Collections.Immutable;
using StoryBot.Answering;
using StoryBot.Answering.Indexing;

namespace StoryBot.Evaluation.Contenders;

/// <summary>The baseline: the best paragraph by BM25, and the best sentence of the article by BM25 over sentences.</summary>
internal sealed class Bm25Contender : IContender
{
    private readonly ImmutableArray<Passage> passages;
    private readonly ImmutableArray<Citation> sentences;
    private readonly Bm25 byParagraph;
    private readonly Bm25 bySentence;
    private readonly TimeProvider time;

    public Bm25Contender(Article article, TimeProvider time)
    {
        this.time = time;
        passages = [.. article.Passages];
        sentences = [.. passages.SelectMany(passage => passage.Paragraph.Sentences.Select(span => new Citation(passage, span)))];
        byParagraph = new Bm25(passages.Select(passage => TermAnalyzer.Analyze(passage.Text).AsEnumerable()));
        bySentence = new Bm25(sentences.Select(sentence => TermAnalyzer.Analyze(sentence.Quote).AsEnumerable()));
    }

    public Reply Ask(string question)
    {
        var started = time.GetTimestamp();
        var terms = TermAnalyzer.Analyze(question);
        var scores = byParagraph.Scores(terms);
        var order = Enumerable.Range(0, scores.Length).OrderByDescending(index => scores[index]).ToArray();
        var sentenceScores = bySentence.Scores(terms);
        var quote = sentences.IsEmpty ? null : sentences[Array.IndexOf(sentenceScores, sentenceScores.Max())];
        return new Reply(
            [.. order.Select(index => passages[index].Paragraph.Number)],
            quote,
            null,
            quote is not null,
            scores.DefaultIfEmpty(0).Max(),
            time.GetElapsedTime(started).TotalMilliseconds);
    }

    public void Dispose()
    {
    }
}
