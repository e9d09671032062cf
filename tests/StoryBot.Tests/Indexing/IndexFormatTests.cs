using StoryBot.Answering.Indexing;

namespace StoryBot.Tests.Indexing;

public sealed class IndexFormatTests
{
    [Fact]
    public void A_new_way_of_making_terms_has_a_new_format_number()
    {
        var terms = TermAnalyzer.Analyze("Gen. Muñoz's 3.5 percent—the U.S. border agreements, signed running").Select(term => term.Stem);

        // Where this fails, raise IndexContents.Format: an index on disk made with the old terms would still be taken for current.
        Assert.Equal((6, "gen munoz 3.5 percent the u. border agreement sign run"), (IndexContents.Format, string.Join(' ', terms)));
    }
}
