using StoryBot.Answering;
using StoryBot.Answering.Reading.Extraction;

namespace StoryBot.Tests.Reading.Extraction;

public sealed class AnswerEdgesTests
{
    [Theory]
    [InlineData("It fell to -5 degrees.", "5 degrees", "-5 degrees")]
    [InlineData("It lost −$5 that day.", "$5", "−$5")]
    [InlineData("Pages 3-5 are gone.", "5", "5")]
    [InlineData("It cost ₹500 or so.", "500", "₹500")]
    [InlineData("It cost 500 € or so.", "500", "500 €")]
    [InlineData("It rose by 5 % or so.", "5", "5 %")]
    [InlineData("It burnt 10 km² of wood.", "10 km", "10 km²")]
    [InlineData("It felled 10⁻⁶ or so.", "10", "10⁻⁶")]
    [InlineData("He left the U.S. in May.", "the U.S", "the U.S.")]
    [InlineData("He left the U.S.", "the U.S", "the U.S.")]
    [InlineData("It began at 5 p.m. sharp.", "5 p.m", "5 p.m.")]
    [InlineData("It belongs to Acme Inc. of Ohio.", "Acme Inc", "Acme Inc.")]
    [InlineData("It was Martin King Jr.", "Martin King Jr", "Martin King Jr.")]
    [InlineData("They looked at the Sun.", "the Sun", "the Sun")]
    [InlineData("It cost 500.", "500", "500")]
    [InlineData("See example.com/1.5.", "1.5", "1.5")]
    [InlineData("See example.com.", "example.com", "example.com")]
    [InlineData("It burned at 5 a.m. on Monday. The mayor is Jones.", "Jones", "Jones")]
    public void What_belongs_to_the_words_at_the_edges_is_taken_along(string sentence, string words, string answer)
    {
        var span = new TextSpan(sentence.LastIndexOf(words, StringComparison.Ordinal), words.Length);

        Assert.Equal(answer, AnswerEdges.Widen(sentence, span, new TextSpan(0, sentence.Length)).Of(sentence));
    }
}
