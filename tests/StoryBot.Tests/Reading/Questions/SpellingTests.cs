using StoryBot.Answering.Reading.Questions;

namespace StoryBot.Tests.Reading.Questions;

public sealed class SpellingTests
{
    private static readonly KeyValuePair<string, int>[] Words = [new("agreement", 3), new("govern", 2), new("border", 5), new("boarder", 1), new("coffe", 4), new("break", 3), new("hotel", 2)];

    [Theory]
    [InlineData("agreemnet", "agreement")]
    [InlineData("agrement", "agreement")]
    [InlineData("bordr", "border")]
    [InlineData("bordar", "border")]
    [InlineData("hotal", "hotel")]
    [InlineData("braek", "break")]
    public void A_slip_is_mended(string written, string meant)
    {
        Assert.Equal(meant, Spelling.Nearest(written, written, Known));
    }

    [Theory]
    [InlineData("helicopter")]
    [InlineData("bord")]
    [InlineData("1999")]
    [InlineData("bread")]
    public void A_word_far_from_all_or_too_short_stays_as_it_is(string written)
    {
        Assert.Null(Spelling.Nearest(written, written, Known));
    }

    [Theory]
    [InlineData("coff", "coffe", "coffe")]
    [InlineData("coff", "coff", null)]
    public void How_long_a_word_is_is_measured_as_it_was_written(string stem, string written, string? meant)
    {
        Assert.Equal(meant, Spelling.Nearest(stem, written, Known));
    }

    private static IEnumerable<KeyValuePair<string, int>> Known(char letter) => Words.Where(word => word.Key[0] == letter);
}
