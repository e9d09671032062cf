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
    [InlineData("It was Capt. Bell who fell.", "Capt", "Capt.")]
    [InlineData("It was the Gen. who fell.", "Gen", "Gen")]
    [InlineData("He had \"lost control\" of it.", "had \"lost control", "had \"lost control\"")]
    [InlineData("He said he had “lost control.”", "had “lost control", "had “lost control.”")]
    [InlineData("He \"lost control\" of it.", "lost control\" of it", "\"lost control\" of it")]
    [InlineData("It leaks (issue #412, reported by Bell in May).", "It leaks (issue #412, reported by Bell", "It leaks")]
    [InlineData("Anna Bell, who said (in May, that is) so.", "Anna Bell, who said (in May", "Anna Bell")]
    [InlineData("He said (in May, that is) so.", "He said (in May", "He said (in May")]
    [InlineData("They met Bell (then mayor) there.", "Bell (then mayor", "Bell (then mayor)")]
    [InlineData("They sold a 24\" screen there.", "a 24\" screen", "a 24\" screen")]
    [InlineData("It reads ~/.config/tidepool/config.toml first.", "tidepool/config.toml", "~/.config/tidepool/config.toml")]
    [InlineData("Thank @mirelle, please.", "mirelle", "@mirelle")]
    [InlineData("Write to help@brewbox.example.", "brewbox.example", "help@brewbox.example")]
    [InlineData("See https://example.com/docs/start.", "docs", "https://example.com/docs/start")]
    [InlineData("It is written in C#.", "C", "C#")]
    [InlineData("Order the HW-30 for it.", "30", "HW-30")]
    [InlineData("Order the HF-20C for it.", "20C", "HF-20C")]
    [InlineData("Ask with form IT-12, please.", "IT", "IT-12")]
    [InlineData("It seats 20-30 people.", "30", "30")]
    [InlineData("They flew F-16s there.", "F", "F")]
    [InlineData("It ran at 10 km/h then.", "10 km", "10 km")]
    [InlineData("Cats and/or dogs may come.", "dogs", "dogs")]
    [InlineData("They met in New York/New Jersey.", "New York", "New York")]
    [InlineData("The U.S./Mexico border is long.", "Mexico", "Mexico")]
    [InlineData("It was due on 5/12/2025.", "2025", "2025")]
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
