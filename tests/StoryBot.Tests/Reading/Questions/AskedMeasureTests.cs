using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Questions;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Questions;

public sealed class AskedMeasureTests
{
    [Theory]
    [InlineData("How long is the Silver Tern?", Dimension.Length | Dimension.Long)]
    [InlineData("how tall is the tower", Dimension.Length | Dimension.High)]
    [InlineData("What is the height of the tower?", Dimension.Length | Dimension.High)]
    [InlineData("What is the distance between the towns?", Dimension.Length | Dimension.Away)]
    [InlineData("How fast is the Silver Tern?", Dimension.Speed)]
    [InlineData("What is the top speed of the ship?", Dimension.Speed)]
    [InlineData("How heavy is the ship?", Dimension.Mass)]
    [InlineData("How much does the ship weigh?", Dimension.Mass)]
    [InlineData("How old is Kofi Mensah?", Dimension.Age)]
    [InlineData("How wide is the river?", Dimension.Length | Dimension.Wide)]
    [InlineData("How long did it last?", Dimension.Duration)]
    [InlineData("How long was the mill closed?", Dimension.Duration)]
    [InlineData("How much did the ship cost?", Dimension.Money)]
    [InlineData("How much is the lid?", Dimension.Money)]
    [InlineData("What is the price of a ticket?", Dimension.Money)]
    [InlineData("What time does the parade start?", Dimension.Clock)]
    [InlineData("How hot is the oven?", Dimension.Temperature)]
    [InlineData("What is the temperature of the oven?", Dimension.Temperature)]
    public void A_question_for_a_measure_has_its_dimension(string question, object dimension) =>
        Assert.Equal((Dimension)dimension, AskedMeasure.Of(Understanding.Of(question))?.Wanted);

    [Theory]
    [InlineData("What time of year is best?")]
    [InlineData("How much is the river rising?")]
    [InlineData("What taxes did he raise?")]
    [InlineData("How many ships are there?")]
    [InlineData("How often does the ship sail?")]
    [InlineData("What is the population of the town?")]
    [InlineData("How was the ship built?")]
    [InlineData("Who is 19 years old?")]
    public void Any_other_question_has_none(string question) => Assert.Null(AskedMeasure.Of(Understanding.Of(question)));

    [Fact]
    public void A_question_how_many_counts_and_one_how_many_times_does_not()
    {
        Assert.NotNull(AskedMeasure.CountIn(Understanding.Of("How many ships are there?")));
        Assert.Null(AskedMeasure.CountIn(Understanding.Of("How many times did it sail?")));
        Assert.Null(AskedMeasure.CountIn(Understanding.Of("How often did it sail?")));
    }

    [Theory]
    [InlineData("How heavy is the ship?", "The ship has a crew of nine.", false)]
    [InlineData("How heavy is the ship?", "The ship weighs 90 tonnes.", true)]
    [InlineData("How heavy is the ship?", "Weight of the ship: 90.", true)]
    [InlineData("How long is the ship?", "The ship does 17 knots.", false)]
    [InlineData("How long is the ship?", "The ship is a mile long.", true)]
    [InlineData("How long is the voyage?", "The voyage takes 40 minutes.", true)]
    [InlineData("How long does it take?", "It cost $3.4 million.", false)]
    [InlineData("How long does it take?", "It took decades.", true)]
    [InlineData("How much did it cost?", "It began on June 20.", false)]
    [InlineData("How much did it cost?", "It was free.", true)]
    [InlineData("How much did it cost?", "It was sold for 950 florins.", true)]
    [InlineData("In what time did she win?", "She won in 3 hours and 24 minutes.", true)]
    [InlineData("What time does it start?", "It starts on 4 May.", true)]
    [InlineData("What time does it start?", "It starts at noon.", true)]
    [InlineData("What time does it start?", "It costs $5.", false)]
    [InlineData("How wide is it?", "It is 200 metres long.", false)]
    [InlineData("How old is she?", "She died on 4 May 1935.", false)]
    [InlineData("How old is she?", "She began at nineteen.", true)]
    public void A_sentence_gives_it_or_not(string question, string sentence, bool expected)
    {
        Assert.Equal(expected, AskedMeasure.Of(Understanding.Of(question))?.IsGivenIn(sentence, WordReader.Read(sentence, TermAnalyzer.Analyze(sentence))));
    }
}
