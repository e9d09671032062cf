using StoryBot.Answering.Indexing;
using StoryBot.Answering.Reading.Spans;
using StoryBot.Answering.Reading.Words;

namespace StoryBot.Tests.Reading.Spans;

public sealed class FigureFinderTests
{
    [Theory]
    [InlineData("The ship is 62 metres long.", "62 metres", Dimension.Long)]
    [InlineData("The ship is 62m long.", "62m", Dimension.Long)]
    [InlineData("A 62-metre ship came in.", "62-metre", Dimension.Length)]
    [InlineData("It lies half a mile away.", "half a mile", Dimension.Away)]
    [InlineData("It sailed 12 nautical miles out.", "12 nautical miles", Dimension.Length)]
    [InlineData("It has room for 400 square metres of sail.", "400 square metres", Dimension.Other)]
    [InlineData("It burnt 10 km² of wood.", "10 km", Dimension.Other)]
    [InlineData("She does 17 knots at sea.", "17 knots", Dimension.Speed)]
    [InlineData("She does 80 km/h at sea.", "80 km/h", Dimension.Speed)]
    [InlineData("It moves 20 metres a day now.", "20 metres a day", Dimension.Speed)]
    [InlineData("It moves five metres per second now.", "five metres per second", Dimension.Speed)]
    [InlineData("He lifts 80kg with ease.", "80kg", Dimension.Mass)]
    [InlineData("They paid twenty pounds for it.", "twenty pounds", Dimension.Mass | Dimension.Money)]
    [InlineData("They paid $5 for it.", "$5", Dimension.Money)]
    [InlineData("It was 21 °C at noon.", "21 °C", Dimension.Temperature)]
    [InlineData("It was 21 degrees Celsius at noon.", "21 degrees Celsius", Dimension.Temperature)]
    [InlineData("The tank holds 900 litres of oil.", "900 litres", Dimension.Other)]
    [InlineData("She carries 187 passengers to sea.", "187", Dimension.Counted)]
    [InlineData("She has a crew of nine, as before.", "nine", Dimension.Bare)]
    [InlineData("He won it twice, as before.", "twice", Dimension.Times)]
    [InlineData("Kofi Mensah, 19, won it.", "19", Dimension.Age | Dimension.Bare)]
    [InlineData("Kofi Mensah (19) won it.", "19", Dimension.Age | Dimension.Bare)]
    [InlineData("The winner, aged 19, wept.", "19", Dimension.Age)]
    [InlineData("A 19-year-old won it.", "19-year-old", Dimension.Age)]
    [InlineData("The baby is three months old today.", "three months old", Dimension.Age)]
    [InlineData("It ran for three months in all.", "three months", Dimension.Duration)]
    [InlineData("She came on 4 May 1935 by sea.", "4 May 1935", Dimension.Date)]
    [InlineData("It is between 5 and 7 metres wide.", "5", Dimension.Wide)]
    [InlineData("It is 5–7 metres wide.", "5", Dimension.Wide)]
    [InlineData("The lake is 12 metres deep there.", "12 metres", Dimension.Deep)]
    [InlineData("It grew by 12 metres there.", "12 metres", Dimension.Length)]
    [InlineData("It starts at 10 a.m. on Sunday.", "10 a.m", Dimension.Clock)]
    [InlineData("It failed at 2:40 a.m. on Sunday.", "2:40 a.m", Dimension.Clock)]
    [InlineData("It ended at 21:41, they said.", "21:41", Dimension.Clock)]
    [InlineData("It ended at eight o'clock sharp.", "eight o'clock", Dimension.Clock)]
    [InlineData("It opens at 8am on Sunday.", "8am", Dimension.Clock)]
    [InlineData("It opens at 6.30pm on Sunday.", "6.30pm", Dimension.Clock)]
    [InlineData("It closed at 9:41pm there.", "9:41pm", Dimension.Clock)]
    [InlineData("It opens 8am Monday as ever.", "8am", Dimension.Clock)]
    [InlineData("It opens 8am Monday as ever.", "Monday", Dimension.Date)]
    [InlineData("It costs 45p a piece.", "45p", Dimension.Money)]
    [InlineData("They won 3:1 at home.", "3", Dimension.Bare)]
    [InlineData("It was built on the 3rd of March, 1957 by hand.", "3rd of March, 1957", Dimension.Date)]
    [InlineData("He is 6 ft 2 tall.", "2", Dimension.Length)]
    public void A_figure_is_known_for_what_it_measures(string sentence, string piece, object dimension)
    {
        var words = WordReader.Read(sentence, TermAnalyzer.Analyze(sentence));
        var found = FigureFinder.Find(sentence, words).Where(figure => figure.Dimension == (Dimension)dimension);

        Assert.Contains(piece, found.Select(figure => words[figure.First].Span.To(words[figure.Last].Span).Of(sentence)));
    }
}
