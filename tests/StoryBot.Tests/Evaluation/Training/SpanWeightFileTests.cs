using StoryBot.Answering.Reading.Extraction;
using StoryBot.Evaluation.Training.Spans;

namespace StoryBot.Tests.Evaluation.Training;

public sealed class SpanWeightFileTests
{
    [Fact]
    public void Weights_that_were_written_are_read_as_they_were_but_for_rounding()
    {
        var weights = new float[SpanWeights.Size];
        (weights[0], weights[777], weights[SpanWeights.Size - 1]) = (1.5f, -0.7f, 2.9f);
        var path = Path.GetTempFileName();
        try
        {
            Assert.Equal(3, SpanWeightFile.Write(weights, path));
            using var file = File.OpenRead(path);
            var read = SpanWeights.Read(file);

            Assert.All([0, 777, SpanWeights.Size - 1, 5], place => Assert.Equal(weights[place], read[place], 0.02f));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
