using StoryBot.Answering;
using StoryBot.Answering.Articles;
using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Extraction;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class CellTests
{
    private const string Row = "1,240 m | 1987 | Aldery | Henrik Falk";

    [Fact]
    public void No_answer_goes_across_the_border_of_two_cells()
    {
        using var knowledge = KnowledgeBase.InMemory([TextArticle.Of("a.txt", "A", Row)]);
        using var lease = knowledge.Lease();
        var (asked, _) = AnswerEngine.Retrieve(new Question("Who built Aldery?"), lease.Snapshot);
        var view = new SentenceView(new QuestionTraits(asked), Row, TermAnalyzer.Analyze(Row));

        var spans = SpanEnumeration.Of(view).Select(span => view.Words[span.First].Span.To(view.Words[span.Last].Span).Of(Row)).ToList();

        Assert.Contains("1,240 m", spans);
        Assert.Contains("Henrik Falk", spans);
        Assert.DoesNotContain(spans, span => span.Contains('|'));
    }

    [Fact]
    public void A_name_ends_with_its_cell()
    {
        var words = WordReader.Read(Row, TermAnalyzer.Analyze(Row));
        var names = SpanFinder.Find(Row, words).Where(span => (span.Kind & SpanKind.Name) != 0);

        Assert.Contains("Henrik Falk", names.Select(name => words[name.First].Span.To(words[name.Last].Span).Of(Row)));
        Assert.Equal([WordBreak.Edge, WordBreak.None, WordBreak.Strong, WordBreak.Strong, WordBreak.Strong, WordBreak.None], words.Select(word => word.Break));
    }
}
