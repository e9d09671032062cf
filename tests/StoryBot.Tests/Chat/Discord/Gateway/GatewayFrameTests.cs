using System.Text;
using CsCheck;
using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class GatewayFrameTests
{
    private const string Good = """{"t":"MESSAGE_CREATE","s":42,"op":0,"d":{"id":"1","x":[1,{"op":9}]},"new":{"s":1}}""";

    [Fact]
    public void A_frame_is_read_with_its_data_left_as_it_came()
    {
        Assert.True(GatewayFrame.TryParse(Encoding.UTF8.GetBytes(Good), out var frame));

        Assert.Equal((GatewayOpcode.Dispatch, 42L, "MESSAGE_CREATE"), (frame.Opcode, frame.Sequence, frame.Event));
        Assert.Equal("""{"id":"1","x":[1,{"op":9}]}""", Encoding.UTF8.GetString(frame.Data.Span));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"op":"0"}""")]
    [InlineData("""{"op":99999999999}""")]
    [InlineData("""{"op":1""")]
    [InlineData("""{"op":1}x""")]
    [InlineData("""{"op":1}{"op":1}""")]
    public void What_is_no_frame_is_refused(string text) =>
        Assert.False(GatewayFrame.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void Nesting_without_end_is_refused() =>
        Assert.False(GatewayFrame.TryParse(Encoding.UTF8.GetBytes("""{"op":0,"d":""" + new string('[', 100_000)), out _));

    [Fact]
    public void A_frame_of_five_megabytes_is_read()
    {
        var frame = Encoding.UTF8.GetBytes($$"""{"op":0,"s":1,"t":"X","d":"{{new string('x', 5_000_000)}}"}""");

        Assert.True(GatewayFrame.TryParse(frame, out var read));
        Assert.Equal(5_000_002, read.Data.Length);
    }

    [Fact]
    public void Mutated_frames_never_throw() =>
        Gen.Select(Gen.Int[0, Good.Length - 1], Gen.Byte, Gen.Int[0, Good.Length]).Sample(
            (at, value, length) =>
            {
                var bytes = Encoding.UTF8.GetBytes(Good);
                bytes[at] = value;
                _ = GatewayFrame.TryParse(bytes.AsMemory(0, length), out _);
                _ = GatewayFrame.TryParse(bytes, out _);
            },
            iter: 300_000);

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Byte.Array[0, 200].Sample(bytes => { _ = GatewayFrame.TryParse(bytes, out _); }, iter: 300_000);
}
