using System.IO.Compression;
using System.Text;
using CsCheck;
using StoryBot.Chat.Discord.Gateway;

namespace StoryBot.Tests.Chat.Discord.Gateway;

public sealed class GatewayInflaterTests
{
    [Fact]
    public void Messages_of_one_context_come_out_whole_however_they_are_cut()
    {
        using var inflater = new GatewayInflater(1 << 20);
        using var deflated = new Deflater();
        var texts = Enumerable.Range(1, 50).Select(number => new string((char)('a' + (number % 26)), number * 97)).ToArray();
        foreach (var text in texts)
        {
            var bytes = deflated.Message(text);
            var half = bytes.Length / 2;
            Assert.Equal(InflatedKind.Incomplete, inflater.Add(bytes.AsSpan(0, half)).Kind);
            var message = inflater.Add(bytes.AsSpan(half));
            Assert.Equal(text, Encoding.UTF8.GetString(message.Utf8.Span));
        }
    }

    [Fact]
    public void A_message_that_inflates_beyond_the_bound_is_dropped_and_the_next_is_read()
    {
        using var inflater = new GatewayInflater(100_000);
        using var deflated = new Deflater();

        Assert.Equal(InflatedKind.TooLong, inflater.Add(deflated.Message(new string('x', 20_000_000))).Kind);
        Assert.Equal("next", Encoding.UTF8.GetString(inflater.Add(deflated.Message("next")).Utf8.Span));
    }

    [Fact]
    public void A_stream_that_is_not_compressed_is_broken()
    {
        using var inflater = new GatewayInflater(100_000);

        Assert.Equal(InflatedKind.Broken, inflater.Add([1, 2, 3, 4, 0x00, 0x00, 0xFF, 0xFF]).Kind);
    }

    [Fact]
    public void Compressed_bytes_that_never_end_are_given_up()
    {
        using var inflater = new GatewayInflater(100_000);
        var last = InflatedKind.Incomplete;
        for (var number = 0; number < 20 && last == InflatedKind.Incomplete; number++)
            last = inflater.Add(new byte[10_000]).Kind;

        Assert.Equal(InflatedKind.Broken, last);
    }

    [Fact]
    public void Mutated_streams_never_throw() =>
        Gen.Select(Gen.Int[0, 40], Gen.Byte).Sample(
            (at, value) =>
            {
                using var inflater = new GatewayInflater(100_000);
                using var deflated = new Deflater();
                var bytes = deflated.Message("some text that is long enough to be compressed, some text");
                bytes[at % bytes.Length] = value;
                inflater.Add(bytes);
                inflater.Add(bytes);
            },
            iter: 5_000);

    private sealed class Deflater : IDisposable
    {
        private readonly MemoryStream bytes = new();
        private readonly ZLibStream zlib;

        public Deflater() => zlib = new ZLibStream(bytes, CompressionLevel.Optimal);

        public void Dispose() => zlib.Dispose();

        public byte[] Message(string text)
        {
            bytes.SetLength(0);
            zlib.Write(Encoding.UTF8.GetBytes(text));
            zlib.Flush();
            return bytes.ToArray();
        }
    }
}
