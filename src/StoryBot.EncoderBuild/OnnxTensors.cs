using System.Runtime.InteropServices;
using System.Text;

namespace StoryBot.EncoderBuild;

/// <summary>Reads the tensors a model in ONNX format is made of, in the order of the file; the graph is left alone.</summary>
/// <remarks>https://github.com/onnx/onnx/blob/main/onnx/onnx.proto: ModelProto.graph 7, GraphProto.initializer 5, TensorProto.dims 1, data_type 2, name 8, raw_data 9.</remarks>
internal static class OnnxTensors
{
    private const int Float = 1;

    public static List<OnnxTensor> Read(ReadOnlyMemory<byte> model) =>
    [
        .. Fields(model).Where(field => field.Number == 7)
            .SelectMany(graph => Fields(graph.Bytes)).Where(field => field.Number == 5)
            .Select(tensor => Tensor([.. Fields(tensor.Bytes)]))
            .OfType<OnnxTensor>(),
    ];

    private static OnnxTensor? Tensor(Field[] fields)
    {
        if (fields.FirstOrDefault(field => field.Number == 2).Value != Float)
            return null;

        var bytes = fields.First(field => field.Number == 9).Bytes;
        var name = Encoding.UTF8.GetString(fields.First(field => field.Number == 8).Bytes.Span);
        return new OnnxTensor(name, [.. fields.Where(field => field.Number == 1).Select(field => (int)field.Value)], MemoryMarshal.Cast<byte, float>(bytes.Span).ToArray());
    }

    // Protocol Buffers: https://protobuf.dev/programming-guides/encoding/
    private static IEnumerable<Field> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = VarInt(message.Span, ref at);
            var number = (int)(tag >> 3);
            switch (tag & 7)
            {
                case 0:
                    yield return new Field(number, VarInt(message.Span, ref at), default);
                    break;
                case 2:
                    var length = (int)VarInt(message.Span, ref at);
                    yield return new Field(number, 0, message.Slice(at, length));
                    at += length;
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"not a model in ONNX format: wire type {tag & 7} at byte {at}");
            }
        }
    }

    private static long VarInt(ReadOnlySpan<byte> bytes, ref int at)
    {
        long value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (long)(next & 127) << shift;
            if (next < 128)
                return value;
        }
    }

    private readonly record struct Field(int Number, long Value, ReadOnlyMemory<byte> Bytes);
}
