using StoryBot.Answering.Reading.Extraction.Figures;

namespace StoryBot.Tests.Reading.Extraction.Figures;

public sealed class PricesTests
{
    [Theory]
    [InlineData("How much is the cooking course?", true)]
    [InlineData("how much will rent be in Mill Lane", true)]
    [InlineData("What do children pay?", true)]
    [InlineData("fee per kilo?", true)]
    [InlineData("How much of its income does the club spend?", false)]
    [InlineData("How much does it rain?", false)]
    [InlineData("What did they charge Bell with?", false)]
    [InlineData("Who paid the rent?", false)]
    public void A_price_is_asked_for_or_something_else(string question, bool expected) => Assert.Equal(expected, AskedPrice.IsAskedFor(Understanding.Of(question)));

    [Theory]
    [InlineData("Vans go to Mill Lane, where a pitch is £45.", "What does a pitch cost?", "Mill Lane", "£45")]
    [InlineData("The bridge, whose pier is down, will cost 27 million crowns.", "What will it cost to mend the bridge?", "pier", "27 million crowns")]
    [InlineData("She gave lessons for nothing to whoever brought cake.", "What did her lessons cost?", "brought cake", "nothing")]
    [InlineData("Shops sell it at 45p a piece, 30 per cent less than before.", "How much does a piece cost?", "30 per cent", "45p")]
    [InlineData("It was bought as a very old lute, with no papers, for $900.", "How much did the lute cost?", "a very old lute, with no papers", "$900")]
    public void What_something_costs_is_a_price(string text, string question, string best, string expected) =>
        Assert.Equal(expected, new RuledSentence(text).Choose(Understanding.Of(question), best, expected));

    [Theory]
    [InlineData("They charged Bell with theft of $500.", "What did they charge Bell with?", "theft", "$500")]
    [InlineData("Adults pay 14 crowns, a car is 52.", "How much do I pay for a car?", "52", "14 crowns")]
    [InlineData("Of its income of £900 the club spends 12% on balls.", "How much of its income does the club spend on balls?", "12%", "£900")]
    public void What_is_no_price_or_one_already_stays_chosen(string text, string question, string best, string other) =>
        Assert.Equal(best, new RuledSentence(text).Choose(Understanding.Of(question), best, other));

    [Theory]
    [InlineData("Bags that are too big go in the hold for €45, so measure.", "How much do I pay for a big bag?", "go in the hold for €45", "€45")]
    [InlineData("There is a draw; a space costs about €38 a month.", "How much is a space?", "a draw; a space costs about €38 a month", "about €38 a month")]
    public void A_figure_is_told_without_the_words_around_it(string text, string question, string best, string expected) =>
        Assert.Equal(expected, new RuledSentence(text).Choose(Understanding.Of(question), best, expected));

    [Theory]
    [InlineData("The course starts at 18:00 on Friday.", "What time does the course start?", "18:00", "00")]
    [InlineData("The trip takes an hour and fifty minutes.", "How long does the trip take?", "an hour and fifty minutes", "fifty minutes")]
    [InlineData("Prices start at a $5,000 fine for it.", "How much is the fine?", "a $5,000 fine", "$5,000")]
    public void A_figure_with_what_belongs_to_it_stays_chosen(string text, string question, string best, string other) =>
        Assert.Equal(best, new RuledSentence(text).Choose(Understanding.Of(question), best, other));
}
