using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class ExpectedOverlapTests
{
    [Fact]
    public void Three_spans_that_share_words_beat_a_likelier_one_that_stands_alone()
    {
        List<ScoredSpan> spans = [new(0, 9, 9, 1.1), new(0, 2, 3, 1), new(0, 2, 4, 1), new(0, 1, 4, 1)];

        Assert.Equal(new ScoredSpan(0, 2, 4, 1), ExpectedOverlap.Choose(spans)?.Span);
    }

    [Fact]
    public void Of_no_spans_none_is_chosen()
    {
        Assert.Null(ExpectedOverlap.Choose([]));
    }
}
